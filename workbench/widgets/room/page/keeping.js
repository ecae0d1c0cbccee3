// Searches that are kept with the inquiry: to keep one, do it again, and make a theme of its words.

function keeping(room, search) {
  const list = el("ul", { class: "wbr-list" });
  const name = field("Keep this search as", { autocomplete: "off" });
  const offered = el("form", { class: "wbr-keep", on: { submit: (event) => { event.preventDefault(); keep(); } } },
    name.whole, button("Keep", () => keep()));
  const trial = el("dialog", { class: "wbr-keys wbr-trial", "aria-label": "A theme of a search" });
  let now = { query: "", only: {} };
  let kept = [];

  function offer(query, only) {
    now = { query, only };
    name.input.value = "";
    return offered;
  }

  async function keep() {
    const done = await room.act("keep search", { name: name.input.value, ...now });
    if (done) { kept = done.kept; name.input.value = ""; show(); room.renewed.searches(); }
  }

  function show() {
    fill(list, kept.map((one) => el("li", {}, button([el("span", {}, one.name),
      el("span", { class: "wbr-aside" }, [one.query, ...Object.entries(one.only).map(([facet, value]) => `${facet}: ${value}`)].filter(Boolean).join(" · "))],
    () => search(one.query, one.only, one.name), { class: "wbr-row-button" }),
    el("p", { class: "wbr-acts" }, one.query ? button("Make a theme of it", () => ask(one), { "aria-label": `Make a theme of ${one.name}` }) : null,
      button("Let go", () => letGo(one), { "aria-label": `Let go of ${one.name}` })))),
    kept.length ? null : el("li", { class: "wbr-aside" }, "None yet: search for something, and keep it under a name."));
  }

  async function letGo(one) {
    try { kept = await room.ask("let go", { name: one.name }); show(); room.renewed.searches(); room.say(`“${one.name}” is no longer kept.`); } catch (error) { room.refuse(error); }
  }

  // What the theme would find is shown before anything is written.
  function ask(one) {
    const id = fresh("of-theme");
    const into = el("select", { id, on: { change: () => tryIt() } }, el("option", { value: "" }, "a new theme"),
      room.overview.themes.map((theme) => el("option", { value: theme.key }, theme.label)));
    const label = field("Its name", { value: one.name });
    const said = el("div", { role: "status" }, "Looking …");
    const write = button("Write the patterns", async () => {
      const done = await room.act("theme of search", { query: one.query, ...(into.value ? { theme: into.value } : { new: label.input.value }) });
      if (done) { trial.close(); room.renewThemes(); room.complete(); }
    });
    write.disabled = true;
    async function tryIt() {
      label.whole.hidden = Boolean(into.value);
      write.disabled = true;
      try {
        const answer = await room.ask("try theme", { query: one.query, theme: into.value });
        fill(said, el("p", {}, `Would find ${many(answer.gained, "place")} more, in all that is held. Nothing is written yet.`),
          Object.keys(one.only).length ? el("p", { class: "wbr-aside" }, "A theme is looked for in everything: what the search is narrowed to does not count.") : null,
          answer.left.map((words) => el("p", { class: "wbr-refused" }, `Left out: ${words}`)),
          el("p", {}, "Patterns: ", answer.patterns.join(" · ")), el("ul", { class: "wbr-claims" }, answer.examples.map((words) => el("li", { class: "wbr-claim" }, words))));
        write.disabled = false;
      } catch (error) { fill(said, el("p", { class: "wbr-refused" }, error.message)); }
    }
    fill(trial, el("h3", {}, `A theme of “${one.name}”`), el("div", { class: "wbr-field" }, el("label", { for: id }, "Patterns of"), into), label.whole, said,
      el("p", { class: "wbr-acts" }, write, button("Close", () => trial.close())));
    trial.showModal();
    tryIt();
  }

  async function load() {
    kept = await room.ask("searches");
    show();
  }

  return { list, trial, offer, load, count: () => kept.length };
}
