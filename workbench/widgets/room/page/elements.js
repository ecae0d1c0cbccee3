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

async function copied(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const area = el("textarea", { class: "wbr-aside", "aria-hidden": "true" });
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}
