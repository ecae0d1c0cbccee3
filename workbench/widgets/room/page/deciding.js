// The pane to decide in: the passage that is chosen, its citation, its themes, links and memos.

const OFFERED = 9;

function deciding(room) {
  const head = el("div", { class: "wbr-about" }, el("p", { class: "wbr-aside" }, "Choose a passage in the middle: what is known of it stands here."));
  const quote = el("blockquote", { class: "wbr-quote", hidden: true });
  const id = fresh("themes");
  const box = field("Code with a theme", { role: "combobox", "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list", autocomplete: "off" });
  const offered = el("ul", { id, role: "listbox", class: "wbr-offered", "aria-label": "Themes" });
  const coding = el("div", { class: "wbr-coding", hidden: true }, quote, box.whole, offered);
  const claims = el("div", {});
  const isOpen = () => room.unfolded.has(passage.id);
  const beside = el("dialog", { class: "wbr-keys wbr-beside-pane", "aria-label": "Side by side" });
  const kept = [];
  const sheet = el("div", { class: "wbr-sheet", hidden: true });
  const clean = el("p", { class: "wbr-acts", hidden: true }, button("Read: no theme here", () => nothing()));
  const memo = field("Memo (internal, and may be disclosed)", { rows: 2 }, "textarea");
  const notes = noting(room);
  const more = passing(room);
  const memoing = el("div", { hidden: true }, notes.whole, memo.whole, button("Save the memo", () => saveMemo()), notes.beside);
  const recode = recoding(room);
  const others = coders(room);
  const pane = el("section", { class: "wbr-decide", "aria-label": "Decide" }, head, coding, clean, others.whole, claims, memoing, more.whole, beside, recode.parts);
  let passage = null;
  let options = [];
  let at = 0;
  let numbers = []; // themes that have a number, in its order; each keeps it
  let recent = []; // the themes that were coded with, the last one first
  const drafts = new Map(); // a memo that is begun belongs to its passage, and waits there

  // A theme without a number takes that of the theme that nobody coded with for longest; all others keep theirs.
  function use(theme) {
    recent = [theme, ...recent.filter((key) => key !== theme)];
    if (inOrder().indexOf(theme) < OFFERED) return;
    const age = (key) => (recent.includes(key) ? recent.indexOf(key) : recent.length);
    const oldest = Math.max(...numbers.map(age));
    numbers[numbers.findLastIndex((key) => age(key) === oldest)] = theme;
  }

  function inOrder() {
    const keys = room.overview.themes.map((one) => one.key);
    const kept = numbers.filter((key) => keys.includes(key));
    const order = [...kept, ...keys.filter((key) => !kept.includes(key))];
    numbers = order.slice(0, OFFERED);
    return order;
  }

  function themes() {
    const wanted = box.input.value.trim().toLocaleLowerCase();
    const order = inOrder();
    const known = new Map(room.overview.themes.map((one) => [one.key, one]));
    const fit = order.map((key) => known.get(key)).filter((one) => one && one.label.toLocaleLowerCase().includes(wanted));
    const exact = fit.some((one) => one.label.toLocaleLowerCase() === wanted);
    return [...fit.slice(0, OFFERED).map((one) => ({ theme: one.key, label: one.label })),
      ...(wanted && !exact ? [{ fresh: box.input.value.trim(), label: `New theme “${box.input.value.trim()}”` }] : [])];
  }

  function offer(isTyping = false) {
    options = themes();
    if (!isTyping) at = 0;
    at = Math.max(0, Math.min(at, options.length - 1));
    fill(offered, options.map((one, n) => el("li", { role: "option", id: `${id}-${n}`, "aria-selected": n === at ? "true" : "false",
      on: { mousedown: (event) => event.preventDefault(), click: () => code(one) } },
    one.theme && !box.input.value ? el("kbd", {}, n + 1) : null, one.label)));
    box.input.setAttribute("aria-expanded", options.length ? "true" : "false");
    if (options.length) box.input.setAttribute("aria-activedescendant", `${id}-${at}`); else box.input.removeAttribute("aria-activedescendant");
  }

  box.input.addEventListener("input", () => { at = 0; offer(true); });
  box.input.addEventListener("focus", () => offer());
  box.input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + options.length) % Math.max(1, options.length);
      offer(true);
    } else if (event.key === "Enter" && options[at]) {
      event.preventDefault();
      code(options[at]);
    } else if (event.key === "Escape") {
      box.input.value = "";
      offer();
      room.focusPassage();
    }
  });

  async function code(one) {
    const words = room.words();
    if (!words) { room.refuse(new Error("No words are chosen. Select some, or press s for a sentence.")); return; }
    const { chosen } = room;
    const typed = box.input.value;
    box.input.value = "";
    room.focusPassage(); // at once: what is pressed while it is saved is no name of a theme
    const done = await room.act("code", { ...words, ...(one.fresh ? { new: one.fresh } : { theme: one.theme }) });
    if (!done) { if (!box.input.value) box.input.value = typed; return; }
    if (room.chosen === chosen) room.chooseNothing(); // what was chosen meanwhile stays chosen
    if (one.fresh) await room.renewThemes();
    use(done.theme);
    offer();
  }

  function codeWith(n) {
    const before = box.input.value;
    box.input.value = "";
    const one = themes()[n];
    box.input.value = before;
    if (one) code(one);
  }

  function putAway() {
    if (!passage) return;
    if (memo.input.value.trim()) drafts.set(passage.id, { text: memo.input.value, about: notes.wanted() }); else drafts.delete(passage.id);
  }

  // The box is empty as soon as the memo is sent, so that the next can be begun; what could not be saved comes back.
  async function saveMemo() {
    const text = memo.input.value;
    if (!text.trim()) { room.refuse(new Error("The memo has no words yet.")); memo.input.focus(); return; }
    const on = passage.id;
    const words = room.chosen && room.chosen.passage === on ? { start: room.chosen.start, end: room.chosen.end } : {};
    const about = notes.wanted();
    memo.input.value = "";
    notes.choose("");
    if (await (about ? room.act("memo on", { passage: on, about, text }) : room.act("memo", { passage: on, text, ...words }))) return;
    const begun = passage.id === on ? memo.input.value : drafts.get(on)?.text || "";
    const back = { text: [text, begun].filter(Boolean).join("\n"), about };
    if (passage.id === on) { memo.input.value = back.text; notes.choose(about); } else drafts.set(on, back);
  }

  // A word processor takes a citation into the line, words with their citation as a paragraph.
  function copy(words, called, tag = "span") {
    return copied(words, el(tag, { lang: "en" }, words)).then(() => room.say(`Copied: ${called}.`));
  }

  async function copyQuoted() {
    try {
      const chosen = room.chosen && room.chosen.passage === passage.id ? room.chosen.quote : "";
      const cited = await room.ask("cite", { passage: passage.id, quote: chosen });
      await copy(cited.quoted, chosen ? "the chosen words with their citation" : "the passage with its citation", "p");
    } catch (error) { room.refuse(error); }
  }

  function nothing() {
    return passage ? room.act("nothing on", { passage: passage.id }) : null;
  }

  // The page as it was published, with the passage outlined: what was read can be checked by eye.
  async function picture() {
    if (!passage) return;
    if (!sheet.hidden) { sheet.hidden = true; return; }
    const { id: wanted, where } = passage;
    try {
      const page = await room.ask("picture", { passage: wanted });
      if (passage.id !== wanted) return;
      const boxes = page.boxes.map(([left, top, right, bottom]) => el("i", { "aria-hidden": "true",
        style: `left:${left * 100}%;top:${top * 100}%;width:${(right - left) * 100}%;height:${(bottom - top) * 100}%` }));
      fill(sheet, el("p", { class: "wbr-aside" }, `Page ${page.page} of the source${page.boxes.length ? ", the passage outlined" : ""}.`),
        el("div", {}, el("img", { alt: `Page ${page.page} of the source, with ${where || "the passage"}`, src: `data:image/png;base64,${page.png}` }), boxes));
      sheet.hidden = false;
    } catch (error) { room.refuse(error); }
  }

  // Side by side: passages that are kept stand in columns, each with its words, its speaker and its citation.
  function keep() {
    const row = room.reader.row(room.current);
    if (!passage || !row || row.id !== passage.id) return;
    if (!kept.some((one) => one.id === row.id)) kept.push({ id: row.id, who: passage.who, cite: passage.cite.plain, text: seen(row, isOpen()) });
    columns();
    beside.showModal();
  }

  function columns() {
    fill(beside, el("h3", {}, `Side by side (${kept.length})`), kept.length < 2 ? el("p", { class: "wbr-aside" }, "Keep another passage beside this one to compare them.") : null,
      el("div", { class: "wbr-columns" }, kept.map((one) => el("section", { "aria-label": one.cite }, el("h4", {}, one.who), el("p", { class: "wbr-words-kept", dir: "auto" }, one.text),
        el("p", { class: "wbr-cite" }, one.cite), el("p", { class: "wbr-acts" }, button("Copy the citation", () => copy(one.cite, "the citation"), { "aria-label": `Copy the citation of ${one.who}` }),
          button("Take away", () => { kept.splice(kept.indexOf(one), 1); columns(); }, { "aria-label": `Take away ${one.who}` }))))),
      button("Close", () => beside.close()));
  }

  function claim(tag) {
    const acts = [
      tag.status !== "confirmed" ? button("Confirm", () => room.act("decide", { row: tag.id, act: "confirm" }), { "aria-label": `Confirm ${tag.label}` }) : null,
      tag.status !== "dismissed" ? button("Dismiss", () => room.act("decide", { row: tag.id, act: "dismiss" }), { "aria-label": `Dismiss ${tag.label}` }) : null,
    ];
    return el("li", { "data-key": tag.id, class: `wbr-claim wbr-${tag.status} wbr-c${room.reader.colour(tag.theme)}` },
      el("p", { class: "wbr-said-of" }, el("span", { "aria-hidden": "true" }, `${SIGNS[tag.status] || "✗"} `), el("strong", {}, tag.label), ` ${tag.status}`),
      el("p", { class: "wbr-clip" }, `“${isOpen() ? tag.quote : tag.shown}”`), el("p", { class: "wbr-aside" }, tag.why, tag.note ? ` Note: ${tag.note}` : ""), others.of(tag), el("p", { class: "wbr-acts" }, acts), tag.status === "dismissed" ? null : recode.acts(tag));
  }

  function linked(link) {
    return el("li", { "data-key": link.id, class: `wbr-claim wbr-${link.status}` }, el("p", { class: "wbr-said-of" }, el("strong", {}, link.number || link.item), ` ${link.status}`),
      el("p", { class: "wbr-clip" }, link.text), el("p", { class: "wbr-aside" }, link.said),
      el("p", { class: "wbr-acts" }, button("Its trail", () => room.trail(link.item), { "aria-label": `The trail of ${link.number || link.item}` })),
      link.status === "suggested" ? el("p", { class: "wbr-acts" },
        button("Confirm", () => room.act("decide", { row: link.id, act: "confirm", passage: passage.id }), { "aria-label": `Confirm the link to ${link.number}` }),
        button("Dismiss", () => room.act("decide", { row: link.id, act: "dismiss", passage: passage.id }), { "aria-label": `Dismiss the link to ${link.number}` })) : null);
  }

  function figure(one) {
    const decide = (act, words) => button(words, () => room.act("decide", { row: one.id, act, passage: passage.id }), { "aria-label": `${words} ${one.quote}` });
    return el("li", { "data-key": one.id, class: `wbr-claim wbr-${one.status}` }, el("p", {}, `“${isOpen() ? one.quote : one.shown}” `, el("span", { class: "wbr-aside" }, one.status)), el("p", { class: "wbr-aside" }, one.said),
      one.status === "suggested" ? el("p", { class: "wbr-acts" }, decide("confirm", "Confirm"), decide("dismiss", "Dismiss")) : null);
  }

  function show(next) {
    const isSame = passage?.id === next.id;
    const draw = isSame ? drawAgain : fill;
    if (!isSame) { sheet.hidden = true; fill(sheet); putAway(); }
    const draft = isSame ? { text: memo.input.value, about: notes.wanted() } : drafts.get(next.id) || { text: "", about: "" };
    passage = next;
    const shownTags = next.tags.filter((tag) => tag.status !== "suggested" || room.showsSuggested);
    draw(head, el("h3", {}, next.who), el("p", { class: "wbr-aside" }, [next.document, next.when, next.where].filter(Boolean).join(", ")),
      el("p", { class: "wbr-cite" }, next.cite.plain),
      el("p", { class: "wbr-acts" }, button("Copy the citation", () => copy(next.cite.plain, "the citation")),
        button("Copy it with the words", copyQuoted), button("The page of the source", picture), button("Keep beside", keep), next.about.filter((one) => one.kind === "person").map((one) => button("Who speaks", () => room.person(one.id), { "aria-label": `Who speaks: ${one.name}` })), button("More like this", () => room.like(next.id, `Like ${next.where || "this passage"}`))),
      next.read.map((words) => el("p", { class: "wbr-aside" }, words)), sheet);
    const isGone = (tag) => tag.status === "dismissed" && !tag.differ;
    const gone = shownTags.filter(isGone);
    const parts = [["Themes", [...shownTags.filter((tag) => !isGone(tag)).map(claim),
      gone.length ? el("li", {}, el("details", {}, el("summary", {}, `Dismissed (${gone.length})`), el("ul", { class: "wbr-claims" }, gone.map(claim)))) : null]], ["Links to recommendations", next.links.map(linked)],
      ["Figures", next.figures.map(figure)], ["Memos", next.memos.map((one) => el("li", { class: "wbr-claim" }, el("p", {}, one.text), el("p", { class: "wbr-aside" }, `${one.coder}, ${one.time}`)))]];
    draw(claims, parts.filter(([, list]) => list.some(Boolean)).map(([name, list]) => [el("h3", { class: "wbr-kind" }, name), el("ul", { class: "wbr-claims" }, list)]));
    others.show(next);
    coding.hidden = false;
    clean.hidden = next.tags.some((tag) => tag.status === "confirmed");
    memoing.hidden = false;
    memo.input.value = draft.text;
    notes.show(next, draft.about);
    more.show(next);
    choose();
  }

  function choose() {
    const { chosen } = room;
    const isHere = Boolean(chosen && passage && chosen.passage === passage.id);
    quote.hidden = !isHere;
    const row = isHere ? room.reader.row(room.current) : null;
    fill(quote, isHere ? (row?.id === chosen.passage ? seen(row, isOpen(), ...chosen.units) : chosen.quote) : "");
    if (passage) offer();
  }

  return { pane, show, choose, codeWith, nothing, picture, keep, shown: () => passage, focusThemes: () => { box.input.focus(); box.input.select(); offer(); }, focusMemo: () => memo.input.focus() };
}
