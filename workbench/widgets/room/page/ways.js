// One pane about a recommendation, a person or a body: the way of the one, where the other appears.

function ways(room) {
  const inside = el("div", {});
  const head = el("h3", { tabindex: -1 });
  const pane = el("section", { class: "wbr-ways", "aria-label": "About", hidden: true },
    el("div", { class: "wbr-beside" }, head, button("Close", () => close(), { "aria-label": "Close this pane" })), inside);
  let before = null;

  function close() {
    pane.hidden = true;
    room.root.classList.remove("wbr-in-ways");
    if (before?.isConnected) before.focus();
  }

  function open(title, parts) {
    before = document.activeElement;
    fill(head, title);
    fill(inside, parts);
    pane.hidden = false;
    room.root.classList.add("wbr-in-ways");
    room.turn("decide");
    head.focus();
  }

  function section(name, list) {
    return list.length ? [el("h4", {}, name), el("ul", { class: "wbr-claims" }, list)] : null;
  }

  async function trail(item) {
    const way = await room.ask("trail", { item });
    open(`Trail: ${way.name}`, [el("blockquote", { class: "wbr-quote" }, way.text),
      el("p", { class: "wbr-acts" }, button("Evidence on it", () => room.search({ recommendation: way.id }, way.name))),
      way.ways.map((one) => [one.illustrative ? el("p", { class: "wbr-notice" }, "Illustrative: written for this project, and nobody’s words.") : null, one.stages.map((stage) => [
        section(stage.head, stage.steps.map(step)),
        stage.count > stage.steps.length ? el("p", { class: "wbr-aside" }, `The first ${stage.steps.length} of ${stage.count.toLocaleString("en-GB")}.`) : null])]),
      way.ways.length ? null : el("p", { class: "wbr-aside" }, "Nothing is held of it beyond its words.")]);
  }

  function step(one) {
    return el("li", { class: "wbr-claim" }, el("p", {}, one.when ? el("span", { class: "wbr-aside" }, `${one.when}: `) : null, one.what, one.mark ? el("span", { class: "wbr-not-real" }, one.mark) : null),
      one.words ? el("p", { class: "wbr-clip" }, one.words) : null, one.known ? el("p", { class: "wbr-aside" }, one.known) : null,
      one.document ? el("p", { class: "wbr-acts" }, button("Read it in its place", () => room.open(one.document, one.passage), { "aria-label": `Read it in its place: ${one.what.slice(0, 60)}` })) : null);
  }

  async function person(id) {
    const one = await room.ask("person", { person: id });
    open(one.name, [el("p", { class: "wbr-aside" }, [one.as.join(", "), one.bodies.join(", "), one.categories.join(", ")].filter(Boolean).join(" · ")),
      el("p", { class: "wbr-acts" }, button(`All that they said (${one.passages.toLocaleString("en-GB")})`, () => room.search({ person: one.id }, one.name))),
      section("Appears in", one.documents.map((row) => el("li", {}, button([row.title, el("span", { class: "wbr-aside" }, [row.date, many(row.passages, "passage")].filter(Boolean).join(" · "))], () => room.open(row.id), { class: "wbr-row-button" })))),
      section("Speaks of", one.themes.map((row) => el("li", { class: "wbr-beside" }, row.label, el("span", { class: "wbr-aside wbr-count" }, `✓ ${row.confirmed.toLocaleString("en-GB")}  ? ${row.suggested.toLocaleString("en-GB")}`)))),
      section("Memos", one.memos.map((row) => el("li", { class: "wbr-claim" }, el("p", {}, row.text), el("p", { class: "wbr-aside" }, `${row.coder}, ${row.time}`))))]);
  }

  return { pane, trail: (item) => trail(item).catch(room.refuse), person: (id) => person(id).catch(room.refuse), close, isOn: () => !pane.hidden };
}
