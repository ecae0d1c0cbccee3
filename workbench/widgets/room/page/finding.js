// The pane to find in: the search box, and what is held by kind, theme, person and recommendation.

const STATUS = {
  ok: "", partial: "read in part", "no-text": "no text", unsupported: "can’t be read", refused: "refused",
  failed: "could not be read", "not-held": "not held",
};
const FACETS = {
  voice: "In whose words", document_kind: "In which kind of document", session: "In which session", person: "By which person", category: "From whom",
  theme: "About which theme, confirmed or suggested",
};
const FEW_PEOPLE = 300;
const POINTED = 60; // milliseconds: what is pointed at so long is fetched before it is pressed

function finding(room) {
  const box = field("Search all that is held", { type: "search", placeholder: 'placement* NEAR "out of area"' });
  const said = el("p", { class: "wbr-said", role: "status" });
  const facets = el("div", { class: "wbr-facets" });
  const hits = el("ol", { class: "wbr-hits" });
  const back = button("Back to the lists", () => clear(), { class: "wbr-quiet" });
  const keeper = keeping(room, (query, only, called) => search(query, only, called));
  const keptHere = el("div", {});
  const found = el("section", { "aria-label": "What was found", hidden: true }, back, said, keptHere, facets, hits);
  const lists = el("div", { class: "wbr-lists" });
  let pointing = 0;
  lists.addEventListener("pointerover", (event) => {
    clearTimeout(pointing);
    const id = event.target.closest("[data-document]")?.dataset.document;
    if (id) pointing = setTimeout(() => room.fetchAhead(id), POINTED);
  });
  const form = el("form", { role: "search", class: "wbr-search", on: { submit: (event) => {
    event.preventDefault();
    search(box.input.value, {});
  } } }, box.whole, button("Search", () => search(box.input.value, {}), { class: "wbr-main" }));
  const pane = el("section", { class: "wbr-find", "aria-label": "Find" }, form, found, lists, keeper.trial);
  let folds = {};
  let turn = 0;

  function clear() {
    found.hidden = true;
    lists.hidden = false;
    box.input.value = "";
  }

  async function search(query, only, called = "") {
    if (!query.trim() && !Object.keys(only).length) { clear(); return; }
    try {
      turn += 1;
      const mine = turn;
      const answer = await room.ask("search", { query, only });
      if (mine !== turn) return;
      list(answer, called);
      fill(keptHere, keeper.offer(query, only));
      // What was found is read while it is counted by what it can be narrowed to.
      const counted = await room.ask("facets", { query, only });
      if (mine === turn) fill(facets, Object.entries(FACETS).map(([name, words]) => narrowed(name, words, counted[name], query, only)));
    } catch (error) { room.refuse(error); }
  }

  function list(answer, called) {
    found.hidden = false;
    lists.hidden = true;
    fill(keptHere);
    fill(facets);
    fill(said, called ? `${called}: ` : "", answer.said);
    fill(hits, answer.hits.map(hit));
    if (answer.count > answer.hits.length) {
      put(hits, el("li", { class: "wbr-aside" }, `The first ${answer.hits.length} of ${many(answer.count, "passage")} are listed.`));
    }
  }

  async function like(passageId, called) {
    try { list(await room.ask("like", { passage: passageId }), called); } catch (error) { room.refuse(error); }
  }

  function narrowed(name, words, { values, of } = { values: [], of: 0 }, query = "", only = {}) {
    if (values.length < 2 && !only[name]) return null;
    const id = fresh("facet");
    const select = el("select", { id, on: { change: () => {
      const next = { ...only };
      if (select.value) next[name] = select.value; else delete next[name];
      search(query, next);
    } } }, el("option", { value: "" }, "all"), values.map(([value, label, n]) => el("option", { value }, `${label} (${n.toLocaleString("en-GB")})`)));
    select.value = only[name] || "";
    return el("div", { class: "wbr-field" }, el("label", { for: id }, words), select,
      of > values.length ? el("span", { class: "wbr-aside" }, `The ${values.length} with the most of ${of.toLocaleString("en-GB")}.`) : null);
  }

  function hit(one) {
    return el("li", {}, button([
      el("span", { class: "wbr-context" }, one.before, el("mark", {}, one.words), one.after),
      el("span", { class: "wbr-aside" }, one.citation),
    ], () => room.open(one.document, one.id), { class: "wbr-row-button" }));
  }

  function documents() {
    const kinds = new Map();
    for (const one of room.overview.documents) kinds.set(one.kind, [...(kinds.get(one.kind) || []), one]);
    return [...kinds].map(([kind, held]) => [
      el("h3", { class: "wbr-kind" }, `${kind} (${held.length.toLocaleString("en-GB")})`),
      el("ul", { class: "wbr-list" }, held.map((one) => el("li", {}, button([
        el("span", {}, one.title),
        el("span", { class: "wbr-aside" }, [one.code, one.date, STATUS[one.status] ?? one.status,
          one.provenance === "real" ? "" : one.provenance,
          one.passages ? many(one.passages, "passage") : "no text held"].filter(Boolean).join(" · ")),
      ], () => room.open(one.id), { class: "wbr-row-button", "data-document": one.id })))),
    ]);
  }

  function themes() {
    return [
      el("p", { class: "wbr-aside" }, "Passages: ✓ confirmed by a person, ? suggested and undecided."),
      el("ul", { class: "wbr-list" }, room.overview.themes.map((one) => el("li", {}, button([
        el("span", { style: `padding-inline-start:${one.depth}em` }, one.label),
        el("span", { class: "wbr-aside wbr-count" }, one.confirmed === undefined ? "" : `✓ ${one.confirmed.toLocaleString("en-GB")}  ? ${one.suggested.toLocaleString("en-GB")}`),
      ], () => search("", { theme: one.key }, one.label), { class: "wbr-row-button wbr-beside", title: one.definition || null })))),
    ];
  }

  function people() {
    const filter = field("Only names with", {});
    const list = el("ul", { class: "wbr-list" });
    const show = () => {
      const wanted = filter.input.value.toLocaleLowerCase();
      const fit = room.overview.people.filter((one) => one.name.toLocaleLowerCase().includes(wanted));
      fill(list, fit.slice(0, FEW_PEOPLE).map((one) => el("li", {}, button([
        el("span", {}, one.name), el("span", { class: "wbr-aside" }, `${one.as} · ${many(one.documents, "document")}`),
      ], () => room.person(one.id), { class: "wbr-row-button" }))),
      fit.length > FEW_PEOPLE ? el("li", { class: "wbr-aside" }, `The first ${FEW_PEOPLE} of ${fit.length.toLocaleString("en-GB")}: write some letters of a name.`) : null);
    };
    filter.input.addEventListener("input", show);
    show();
    return [filter.whole, list];
  }

  function items() {
    return el("ul", { class: "wbr-list" }, room.overview.items.map((one) => el("li", {}, button([
      el("strong", {}, one.number), el("span", { class: "wbr-clip" }, one.text),
    ], () => room.trail(one.id), { class: "wbr-row-button" }))));
  }

  // Bodies are counted over all that is held: when somebody looks for them.
  function bodies() {
    const list = el("ul", { class: "wbr-list" }, el("li", { class: "wbr-aside" }, "Counting …"));
    room.ask("bodies").then(({ count, listed }) => fill(list, listed.map((one) => el("li", {}, button([
      el("span", {}, one.name), el("span", { class: "wbr-aside" }, [one.kind, many(one.passages, "passage")].filter(Boolean).join(" · ")),
    ], () => search("", { body: one.name }, one.name), { class: "wbr-row-button" }))),
    count > listed.length ? el("li", { class: "wbr-aside" }, `The ${listed.length} with the most passages, of ${count.toLocaleString("en-GB")}.`) : null,
    count ? null : el("li", { class: "wbr-aside" }, "None is known: people_settled.csv and people.csv say for whom people spoke."))).catch(room.refuse);
    return list;
  }

  function show() {
    const { documents: held } = room.overview;
    folds = { documents: fold(`Documents (${held.length.toLocaleString("en-GB")})`, documents, true) };
    fill(lists, folds.documents.whole);
    if (room.overview.people) showLists();
  }

  // What takes longer to count than to read the first document comes after it.
  function showLists() {
    const { themes: topics, people: who, items: numbered } = room.overview;
    Object.assign(folds, {
      themes: fold(`Themes (${topics.length})`, themes),
      people: fold(`People (${who.length.toLocaleString("en-GB")})`, people),
      bodies: fold("Bodies", bodies),
      items: fold(`Recommendations (${numbered.length})`, items),
      searches: fold(`Kept searches (${keeper.count()})`, () => keeper.list),
    });
    fill(lists, Object.values(folds).map((one) => one.whole));
  }

  async function renewThemes() {
    try {
      room.overview.themes = await room.ask("themes");
      if (folds.themes) folds.themes.renew();
    } catch (error) { room.refuse(error); }
  }

  function current(documentId) {
    for (const one of lists.querySelectorAll("[data-document]")) {
      if (one.dataset.document === documentId) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    }
  }

    // A search that is kept or let go changes how many the fold says there are.
  room.renewed.searches = () => {
    const summary = folds.searches?.whole.querySelector("summary");
    if (summary) fill(summary, `Kept searches (${keeper.count()})`);
  };

  return { pane, show, showLists, search, like, loadKept: () => keeper.load(), renewThemes, current, focus: () => { box.input.focus(); box.input.select(); } };
}
