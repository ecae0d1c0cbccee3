// The room: three panes, the keys, and what is said of each act.

const KEYS = [
  ["↓ ↑ or j k", "the next and the passage before"], ["/", "search"], ["f", "find in this document"], ["s", "choose the next sentence"],
  ["Shift + ← →", "a word less, a word more at the end"], ["Alt + Shift + ← →", "the same at the beginning"], ["c", "code with a theme"],
  ["1 to 9", "code with the theme of that number"], ["m", "write a memo"], ["u", "undo the last act"], ["h", "hide or show suggestions"],
  ["r", "review suggestions"], ["y n l", "in review: yes, no, later"], ["0", "read: no theme here; in review, nothing on this theme"], ["p", "the page of the source"], ["b", "keep the passage beside others"], ["Esc", "choose nothing"], ["?", "this list"],
];
const TOLD = 3; // notices of what others did that stand at once
const NARROW = ["find", "read", "decide"];

function render({ model, el: host }) {
  const said = el("p", { class: "wbr-status", role: "status" });
  const alarm = el("p", { class: "wbr-alarm", role: "alert", hidden: true });
  const news = el("div", { class: "wbr-news", role: "status", hidden: true });
  const who = field("I am", { placeholder: "initials", size: 6, autocomplete: "off" });
  const keys = el("dialog", { class: "wbr-keys", "aria-label": "Keys" }, el("h3", {}, "Keys"),
    el("dl", {}, KEYS.map(([key, does]) => [el("dt", {}, key), el("dd", {}, does)])), button("Close", () => keys.close()));
  let told = [];
  const notice = el("p", { class: "wbr-notice", hidden: true });
  const name = el("h2", { class: "wbr-name" }, "The room");
  const root = el("div", { class: "wbr", "data-lm-suppress-shortcuts": "true", "data-pane": "read", role: "region", "aria-label": "The room" });
  const room = {
    root, overview: { documents: [], themes: [] }, isFirst: true, current: -1, chosen: null, showsSuggested: true, renewed: {}, unfolded: new Set(), coder: "",
    ask, act, say, isIdle: () => line.isIdle(), fetchAhead: (id) => reader.fetchAhead(id), refuse, open, choosePassage, undo, words, focusPassage, choose, chooseNothing: () => choose(null), renewThemes: () => finder.renewThemes(), renewDocument, editTheme: (key) => { turn("decide"); return book.toggle(key).catch(refuse); }, complete: () => reader.complete(), turn, trail: (item) => about.trail(item), person: (id) => about.person(id), sight: (given) => review.sight(given), search: (only, called) => { turn("find"); return finder.search("", only, called); },
    unfoldedNow: (id) => { if (decider.shown()?.id === id) { decider.show(decider.shown()); review.passage(decider.shown()); } }, like: (one, called) => { turn("find"); return finder.like(one, called); }, showing, saidLast: () => said.textContent,
  };
  const line = asking(model, host, {
    news: () => look(),
    elsewhere: (done) => followed(done).catch(refuse),
    awake: () => { alarm.hidden = true; root.classList.remove("wbr-asleep"); },
    asleep: (words) => { alarm.hidden = false; fill(alarm, words); root.classList.add("wbr-asleep"); },
    busy: (words) => { alarm.hidden = false; fill(alarm, words); },
  });
  let isByKey = false;
  const finder = finding(room);
  const reader = reading(room);
  const decider = deciding(room);
  const review = reviewing(room);
  const book = codebook(room);
  const about = ways(room);
  room.reader = reader;
  const suggested = button("Hide suggestions", () => hide(), { class: "wbr-quiet", "aria-pressed": "false" });
  const tabs = el("div", { class: "wbr-tabs", role: "group", "aria-label": "Panes" }, NARROW.map((pane) => button(
    { find: "Find", read: "Read", decide: "Decide" }[pane], () => turn(pane), { "aria-pressed": pane === "read" ? "true" : "false", "data-to": pane })));
  const right = el("div", { class: "wbr-right" }, review.pane, book.pane, about.pane, decider.pane);
  put(root, el("div", { class: "wbr-head" }, name, who.whole, el("div", { class: "wbr-tools" }, button("Review", () => reviewOrNot(), { class: "wbr-quiet" }),
    suggested, review.clean, button("Codebook", () => { nothingSaid(); turn("decide"); about.close(); return book.toggle().catch(refuse); }, { class: "wbr-quiet" }), button("Undo", () => undo(), { class: "wbr-quiet" }), button("Keys", () => keys.showModal(), { class: "wbr-quiet" })), said),
  alarm, news, review.bars, notice, tabs, el("div", { class: "wbr-panes" }, finder.pane, reader.pane, right), keys);
  host.append(root);

  function ask(what, given) { return line.ask(what, given); }
  function say(words) { fill(said, words); said.className = "wbr-status"; }
  // What was said of an act goes when another document or pane is opened, but not by the act itself, as in review; nor does a refusal.
  function nothingSaid() { if (!said.matches(".wbr-refused")) say(""); }
  function reviewOrNot() { nothingSaid(); return review.toggle().catch(refuse); }
  function refuse(error) { fill(said, error.message); said.className = "wbr-status wbr-refused"; }
  // Who goes through a list of choices by the keyboard is not taken out of it: the next letter would decide something.
  function isTyping() { const at = document.activeElement; return isByKey && root.contains(at) && at.matches("input, select, textarea"); }
  function focusPassage() { const article = reader.article(room.current); if (article) article.focus({ preventScroll: true }); }

  // “Saved” is said when the answer has come, which is when the act is safe on the disk, and never before.
  async function act(what, given = {}) {
    fill(said, "Saving …");
    said.className = "wbr-status";
    const began = performance.now();
    try {
      const done = await ask(what, given);
      say(done.said);
      root.dataset.took = String(Math.round(performance.now() - began));
      reader.forget();
      if (done.passages && done.passages.length > 1) await reader.stale(done.passages);
      if (done.passage || decider.shown()) await renew(done.passage || decider.shown().id);
      clearTimeout(act.later);
      act.later = setTimeout(() => finder.renewThemes(), 1500);
      return done;
    } catch (error) { fill(said, `Not saved: ${error.message}`); said.className = "wbr-status wbr-refused"; return null; }
  }

  async function renew(passageId) {
    const now = await ask("now", { passage: passageId });
    reader.renew(now.row);
    if (decider.shown()?.id === passageId) { decider.show(now.passage); review.passage(now.passage); }
    mark();
  }

  // What was said of others stays until it is closed: the next notice does not take its place.
  function heard(words) { told = [...told, words].slice(-TOLD); }
  function closing() { return button("Close", () => { news.hidden = true; told = []; }, { "aria-label": "Close this notice" }); }

  // Somebody acted in another tab that shows this room, of the same kernel: it is seen here, too.
  async function followed(done) {
    heard(`In another tab: ${done.said}`);
    fill(news, told.map((words) => el("span", {}, words)), closing());
    news.hidden = false;
    const passages = [...(done.passages || []), done.passage].filter(Boolean);
    if (done.codebook || done.all || !passages.length) { await finder.renewThemes(); await renewDocument(); return; }
    await reader.stale(passages);
    if (decider.shown() && passages.includes(decider.shown().id)) decider.show(await ask("passage", { passage: decider.shown().id }));
    finder.renewThemes();
  }

  // After the codebook has changed: what the open document is tagged with is fetched again.
  async function renewDocument() {
    const held = reader.document();
    if (!held) return;
    await reader.stale(held.places.map((place) => `${held.id}/${place}`));
    if (decider.shown()) decider.show(await ask("passage", { passage: decider.shown().id }));
    mark();
  }

  async function open(documentId, passageId = "", isOfTheAct = false) {
    const began = performance.now();
    try {
      if (reader.document()?.id !== documentId) {
        room.current = -1;
        room.chosen = null;
        if (!isOfTheAct) nothingSaid();
      }
      await reader.open(documentId, passageId);
      finder.current(documentId);
      turn("read");
      review.opened();
      root.dataset.switched = String(Math.round(performance.now() - began));
      setTimeout(() => beside(documentId), 300);
    } catch (error) { refuse(error); }
  }

  // The documents before and after the open one are fetched while nothing else is asked.
  function beside(documentId) {
    if (reader.document()?.id !== documentId || !line.isIdle()) return;
    const every = room.overview.documents.filter((one) => one.passages);
    const at = every.findIndex((one) => one.id === documentId);
    for (const by of [1, -1]) reader.fetchAhead(every[at + by]?.id);
  }

  async function choosePassage(n, focus = true) {
    const before = room.current;
    room.current = n;
    for (const one of [before, n]) {
      const article = reader.article(one);
      if (!article) continue;
      article.tabIndex = one === n ? 0 : -1;
      if (one === n) article.setAttribute("aria-current", "true"); else article.removeAttribute("aria-current");
    }
    if (focus && !isTyping()) focusPassage();
    const row = reader.row(n);
    if (!row) return;
    if (room.chosen && room.chosen.passage !== row.id) { room.chosen = null; }
    mark();
    if (room.isFirst) return;
    try {
      const next = await ask("passage", { passage: row.id });
      if (room.current === n) { decider.show(next); review.passage(next); }
    } catch (error) { refuse(error); }
  }

  // What is coded: the chosen words or, where none are chosen, the whole passage.
  function words() {
    const row = reader.row(room.current);
    if (!row) return null;
    const one = room.chosen && room.chosen.passage === row.id ? room.chosen : ofUnits(row.id, row.text, 0, row.text.length);
    return { passage: one.passage, start: one.start, end: one.end, quote: one.quote };
  }

  async function undo() {
    const done = await act("undo");
    if (done && done.codebook) { await finder.renewThemes(); await renewDocument(); await book.renew(); }
    if (done && review.isOn()) await review.begin();
  }

  function mark() { showChosen(reader.words(room.current), room.chosen); }

  function choose(chosen) {
    if (chosen && chosen.refused) { room.chosen = null; refuse(new Error(chosen.refused)); mark(); decider.choose(); return; }
    room.chosen = chosen;
    const n = chosen ? reader.indexOf(chosen.passage) : room.current;
    if (chosen && n !== room.current) choosePassage(n, false);
    mark();
    decider.choose();
  }

  function hide() { room.showsSuggested = !room.showsSuggested; showing(); }

  function showing() {
    fill(suggested, room.showsSuggested ? "Hide suggestions" : "Show suggestions");
    suggested.setAttribute("aria-pressed", room.showsSuggested ? "false" : "true");
    reader.repaint();
    if (decider.shown()) decider.show(decider.shown());
  }

  function turn(pane) {
    root.dataset.pane = pane;
    for (const one of tabs.children) one.setAttribute("aria-pressed", one.dataset.to === pane ? "true" : "false");
  }

  async function look() {
    try {
      review.lookForCopies();
      const found = await ask("news");
      if (!found.said && !found.files.length) return;
      if (found.said) heard(found.said);
      fill(news, told.map((words) => el("span", {}, words)), found.files.length ? el("span", {}, ` Changed on disk: ${found.files.join(", ")}. `) : null,
        found.files.length ? button("Take it in", takeIn) : null, closing());
      news.hidden = false;
      if (found.passages.length) {
        await reader.stale(found.passages);
        if (decider.shown() && found.passages.includes(decider.shown().id)) decider.show(await ask("passage", { passage: decider.shown().id }));
        finder.renewThemes();
      }
    } catch (error) { refuse(error); }
  }

  async function takeIn() {
    try {
      begin(await ask("take in"));
      news.hidden = true;
      told = [];
      say("Taken in: what is on the disk is shown.");
      const held = reader.document();
      if (held) { const n = room.current; await reader.stale(held.places.map((place) => `${held.id}/${place}`)); choosePassage(n, false); }
    } catch (error) { refuse(error); }
  }

  function begin(overview) {
    room.overview = overview;
    room.coder = overview.coder;
    fill(name, overview.title || "The room");
    who.input.value = overview.coder;
    notice.hidden = !overview.notice;
    fill(notice, overview.notice);
    finder.show();
  }

  who.input.addEventListener("change", () => ask("i am", { coder: who.input.value }).then((answer) => { room.coder = answer.coder; say(answer.coder ? `You are ${answer.coder}.` : "Nobody is named."); }).catch(refuse));

  reader.scroller.addEventListener("pointerup", () => setTimeout(() => choose(chosenIn(reader.canvas)), 0));

  function step(by) {
    const n = Math.max(0, Math.min(reader.size() - 1, room.current + by));
    if (n === room.current) return;
    reader.near(n);
    choosePassage(n);
  }

  function widen(event) {
    const row = reader.row(room.current);
    if (!row || !room.chosen) return;
    choose(moved(row.text, room.chosen, event.altKey ? "start" : "end", event.key === "ArrowRight" ? 1 : -1));
  }

  const PRESSED = {
    ArrowDown: () => step(1), j: () => step(1), ArrowUp: () => step(-1), k: () => step(-1), "/": () => { turn("find"); finder.focus(); },
    f: () => { turn("read"); reader.focusFind(); }, c: () => { turn("decide"); decider.focusThemes(); }, m: () => { turn("decide"); decider.focusMemo(); },
    s: () => { const row = reader.row(room.current); if (row) choose(nextSentence(row.id, row.text, room.chosen)); },
    0: () => decider.nothing(), p: () => decider.picture(), b: () => decider.keep(), u: () => undo(), h: () => hide(), r: () => reviewOrNot(), "?": () => keys.showModal(), Escape: () => choose(null),
  };
  const IN_REVIEW = { y: () => review.answer("confirm"), n: () => review.answer("dismiss"), l: () => review.later(), 0: () => review.nothing() };

  function pressed(event) {
    const isField = event.target.closest("input, textarea, select, dialog");
    event.stopPropagation();
    if (isField && event.key === "Enter" && event.target.closest(".wbr-review select")) { event.preventDefault(); focusPassage(); }
    if (isField || event.ctrlKey || event.metaKey) return;
    if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) { event.preventDefault(); widen(event); return; }
    if (event.altKey) return;
    const isButton = event.target.closest("button, summary, a");
    if (isButton && ["Enter", " ", "ArrowDown", "ArrowUp"].includes(event.key)) return;
    const does = (review.isOn() && IN_REVIEW[event.key]) || PRESSED[event.key] || (/^[1-9]$/.test(event.key) ? () => decider.codeWith(Number(event.key) - 1) : null);
    if (!does) return;
    event.preventDefault();
    Promise.resolve(does()).catch(refuse);
  }
  root.addEventListener("keydown", () => { isByKey = true; }, true);
  root.addEventListener("pointerdown", () => { isByKey = false; }, true);
  for (const kind of ["keydown", "keypress", "keyup"]) root.addEventListener(kind, kind === "keydown" ? pressed : (event) => event.stopPropagation());

  const began = performance.now();
  ask("overview").then(async (overview) => {
    begin(overview);
    const first = overview.documents.find((one) => one.passages);
    if (first) await open(first.id); else reader.nothing(overview.documents.length > 0);
    root.dataset.opened = String(Math.round(performance.now() - began));
    await ask("lists").then((more) => { Object.assign(room.overview, more); finder.showLists(); finder.current(reader.document()?.id); }).catch(refuse);
    room.isFirst = false;
    await finder.loadKept().then(() => room.renewed.searches()).catch(refuse);
    await reader.complete();
    if (room.current >= 0) await choosePassage(room.current, false);
    root.dataset.whole = String(Math.round(performance.now() - began));
    review.lookForCopies();
    await ready();
  }).catch(refuse);

  // What a search needs is made before anybody searches, a part at a time, while nothing else is asked.
  async function ready() {
    for (let step = 0, more = true; more; step += 1) {
      while (!line.isIdle()) await new Promise((on) => { setTimeout(on, 200); });
      more = await ask("ready", { step });
    }
    root.dataset.ready = "true";
  }

  return () => { line.stop(); reader.stop(); showChosen(null, null); root.remove(); };
}
