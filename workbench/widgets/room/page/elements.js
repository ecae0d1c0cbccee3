// Elements of the page. Words become text nodes, always: nothing that came from the evidence is ever read as markup.

const SIGNS = { confirmed: "✓", suggested: "?" };
const COLOURS = 8;

function el(tag, given = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name === "on") {
      for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    } else if (value === true) {
      made.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, String(value));
    }
  }
  put(made, ...children);
  return made;
}

function put(element, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

function fill(element, ...children) {
  element.replaceChildren();
  return put(element, ...children);
}

function named(element) {
  const label = element.id ? element.closest(".wbr, .wbr-begin, body").querySelector(`label[for="${element.id}"]`) : null;
  return [element.closest("[data-key]")?.dataset.key, element.tagName, element.getAttribute("aria-label") || label?.textContent || (element.querySelector(":scope > summary") || element).textContent].join(" ");
}

// Controls and folds within an element, each under its name (and the key of the row that it belongs to) and, where several have one name, its number among them.
function controls(element) {
  const seen = {};
  return new Map([...element.querySelectorAll("input, select, textarea, button, details, summary")].map((one) => {
    const name = named(one);
    seen[name] = (seen[name] || 0) + 1;
    return [`${name} ${seen[name]}`, one];
  }));
}

function isBegun(one) {
  if (one.tagName === "DETAILS") return one.open;
  if (one.tagName === "SELECT") return one.selectedIndex !== Math.max(0, [...one.options].findIndex((option) => option.defaultSelected));
  return one.type === "checkbox" || one.type === "radio" ? one.checked !== one.defaultChecked : "defaultValue" in one && one.value !== one.defaultValue;
}

// The same thing drawn anew: words, choices and ticks that somebody has begun in it stay, and so do open folds and the focus.
function drawAgain(element, ...children) {
  const before = controls(element);
  const begun = [...before].filter(([, one]) => isBegun(one));
  const at = [...before].find(([, one]) => one === document.activeElement);
  fill(element, ...children);
  const after = controls(element);
  for (const [name, was] of begun) {
    const now = after.get(name);
    if (!now) continue;
    if (was.tagName === "DETAILS") now.open = true;
    else if (was.type === "checkbox" || was.type === "radio") now.checked = was.checked;
    else if (was.tagName !== "SELECT") now.value = was.value;
    else if ([...now.options].some((option) => option.value === was.value)) { now.value = was.value; now.dispatchEvent(new Event("change")); }
  }
  if (at) after.get(at[0])?.focus({ preventScroll: true });
  return element;
}

function button(words, act, given = {}) {
  return el("button", { type: "button", ...given, on: { click: act } }, words);
}

let numbered = 0;
function fresh(name) {
  numbered += 1;
  return `wbr-${name}-${numbered}`;
}

function field(label, given = {}, tag = "input") {
  const id = fresh("field");
  const input = el(tag, { id, ...(tag === "input" ? { type: "text" } : {}), ...given });
  return { input, whole: el("div", { class: "wbr-field" }, el("label", { for: id }, label), input) };
}

function many(n, noun) {
  return `${n.toLocaleString("en-GB")} ${noun}${n === 1 ? "" : "s"}`;
}

// A fold of the left pane: its list is made when it is first opened, so that thousands of rows cost nothing before.
function fold(title, made, isOpen = false) {
  const inside = el("div", { class: "wbr-fold" });
  const whole = el("details", isOpen ? { open: true } : {}, el("summary", {}, title), inside);
  let done = false;
  const make = () => {
    if (whole.open && !done) { done = true; fill(inside, made()); }
  };
  whole.addEventListener("toggle", make);
  make();
  return { whole, renew() { done = false; make(); } };
}

// Copy words as plain text and, for a word processor, as the same words in an element: it takes them in its own type.
async function copied(words, made = el("span", {}, words)) {
  const page = new XMLSerializer().serializeToString(made);
  const kinds = { "text/plain": words, "text/html": page };
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(kinds).map(([kind, text]) => [kind, new Blob([text], { type: kind })])))]);
  } catch {
    const area = el("textarea", { class: "wbr-aside", "aria-hidden": "true" });
    area.value = words;
    area.addEventListener("copy", (event) => {
      event.preventDefault();
      for (const [kind, text] of Object.entries(kinds)) event.clipboardData.setData(kind, text);
    });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}
