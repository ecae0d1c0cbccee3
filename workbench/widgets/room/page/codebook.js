// The codebook in the room: one theme's words, definition and patterns, with what a change would gain and lose as it is typed.

const AFTER_TYPING = 450; // milliseconds
const KINDS = { phrase: "these words", lemma: "these words, in any form", token: "a rule (JSON)" };

function codebook(room) {
  const id = fresh("theme");
  const which = el("select", { id, on: { change: () => safe(() => open(which.value)) } });
  const label = field("Words (what is printed)");
  const definition = field("Definition", { rows: 3 }, "textarea");
  const include = field("An example that belongs", { rows: 2 }, "textarea");
  const exclude = field("An example that does not", { rows: 2 }, "textarea");
  const underId = fresh("under");
  const under = el("select", { id: underId });
  const list = el("ul", { class: "wbr-patterns" });
  const effect = el("div", { class: "wbr-effect", role: "status" });
  const intoId = fresh("into");
  const into = el("select", { id: intoId });
  const apart = field("Name of the new theme");
  const going = el("div", {});
  const past = el("div", {});
  const history = el("details", { on: { toggle: () => { if (history.open) safe(versions); } } }, el("summary", {}, "Versions"), past);
  const pane = el("section", { class: "wbr-codebook", "aria-label": "Codebook", hidden: true },
    el("div", { class: "wbr-beside" }, el("h3", {}, "Codebook"), button("Close", () => safe(() => toggle()), { "aria-label": "Close the codebook" })),
    el("div", { class: "wbr-field" }, el("label", { for: id }, "Theme"), which),
    label.whole, definition.whole, include.whole, exclude.whole, el("div", { class: "wbr-field" }, el("label", { for: underId }, "Stands under"), under),
    el("h4", {}, "Patterns that suggest it"), list, button("Add a pattern", () => { add({ pattern_id: "", kind: "phrase", pattern: "" }).input.focus(); }),
    effect, el("p", { class: "wbr-acts" }, button("Apply", () => change("edit", edit()), { class: "wbr-main" }), button("As it was", () => safe(() => open(theme)))),
    el("details", {}, el("summary", {}, "Merge or split"),
      el("div", { class: "wbr-field" }, el("label", { for: intoId }, "Merge it into"), into),
      el("p", { class: "wbr-acts" }, button("What would merging do?", () => tryIt("merge", { into: into.value })), button("Merge", () => change("merge", { into: into.value }))),
      apart.whole, going, el("p", { class: "wbr-acts" }, button("What would splitting do?", () => tryIt("split", parting())), button("Split", () => change("split", parting()))),
      el("p", { class: "wbr-aside" }, "What people decided goes with it: to the theme that takes the other in; or, of a split, with the patterns that found it. What was coded by hand stays.")),
    history);
  let theme = "";
  let token = 0;
  let typing = 0;
  let patterns = [];

  function safe(does) { return does().catch(room.refuse); }

  function options(select, rows, value) {
    fill(select, rows.map(([key, words]) => el("option", { value: key }, words)));
    select.value = value;
  }

  async function open(key) {
    const one = await room.ask("codebook", { theme: key });
    theme = key;
    const every = room.overview.themes.map((row) => [row.key, `${"\u2003".repeat(row.depth)}${row.label}`]);
    options(which, every, key);
    options(under, [["", "nothing: at the top"], ...every.filter(([other]) => other !== key)], one.parent);
    options(into, every.filter(([other]) => other !== key), "");
    for (const [name, box] of Object.entries({ label, definition, include, exclude })) box.input.value = one[name];
    patterns = [];
    fill(list);
    one.patterns.forEach(add);
    apart.input.value = "";
    fill(going, one.patterns.map((row) => el("label", { class: "wbr-tick" }, el("input", { type: "checkbox", value: row.pattern_id }), ` ${row.pattern}`)));
    fill(effect);
  }

  function add(row) {
    const kind = el("select", { "aria-label": "What the pattern is" }, Object.entries(KINDS).map(([key, words]) => el("option", { value: key }, words)));
    kind.value = row.kind;
    const input = el("input", { type: "text", "aria-label": "Pattern", value: row.pattern });
    const mine = { row, kind, input };
    const away = button("✗", () => { patterns = patterns.filter((one) => one !== mine); item.remove(); typed(); }, { "aria-label": `Take away the pattern ${row.pattern || "without words"}` });
    const item = el("li", {}, input, kind, away);
    for (const one of [kind, input]) one.addEventListener("input", typed);
    patterns.push(mine);
    list.append(item);
    return mine;
  }

  function edit() {
    return { label: label.input.value, definition: definition.input.value, include: include.input.value, exclude: exclude.input.value, parent: under.value,
      patterns: patterns.map(({ row, kind, input }) => ({ pattern_id: row.pattern_id, kind: kind.value, pattern: input.value, note: row.note || "" })) };
  }

  function parting() {
    return { label: apart.input.value, patterns: [...going.querySelectorAll("input:checked")].map((box) => box.value) };
  }

  function typed() {
    clearTimeout(typing);
    typing = setTimeout(() => tryIt("edit", edit()), AFTER_TYPING);
  }

  // Only the answer to what was typed last is shown.
  async function tryIt(how, given) {
    token += 1;
    const mine = token;
    fill(effect, el("p", { class: "wbr-aside" }, "Looking through the evidence …"));
    try {
      const found = await room.ask("try", { how, theme, ...given });
      if (mine === token) fill(effect, shown(found));
    } catch (error) { if (mine === token) fill(effect, el("p", { class: "wbr-refused" }, error.message)); }
  }

  function shown(found) {
    if (found.mistakes.length) return [el("p", { class: "wbr-refused" }, "This can’t be written:"), el("ul", {}, found.mistakes.map((words) => el("li", {}, words)))];
    if (!found.rows) return el("p", { class: "wbr-aside" }, "Nothing is changed.");
    if (!found.themes.length) return el("p", { class: "wbr-said" }, "No passage is gained or lost: the patterns find what they found.");
    return found.themes.map((row) => [
      el("p", { class: "wbr-said" }, `${row.label}: gains ${row.gained.toLocaleString("en-GB")}, loses ${row.lost.toLocaleString("en-GB")}, keeps ${(row.kept + row.moved).toLocaleString("en-GB")}.`,
        row.confirmed_lost ? el("span", { class: "wbr-refused" }, ` Of those lost, ${row.confirmed_lost.toLocaleString("en-GB")} somebody had confirmed: these stay, as theirs.`) : null),
      examples("Gained, for example", row.gains), examples("Lost, for example", row.losses)]);
  }

  function examples(words, rows) {
    return rows.length ? el("div", { class: "wbr-examples" }, el("p", { class: "wbr-aside" }, words), el("ul", {}, rows.slice(0, 3).map((one) => el("li", { class: "wbr-clip" }, quoted(one))))) : null;
  }

  // The words that were found stand in 【 】.
  function quoted(words) {
    const [, before, inside, after] = /^(.*?)【(.*?)】(.*)$/s.exec(words) || ["", words, "", ""];
    return [before, el("mark", {}, inside), after];
  }

  async function change(how, given) {
    const done = await room.act("change codebook", { how, theme, ...given });
    if (done) await renew();
  }

  async function renew() {
    await room.renewThemes();
    await room.renewDocument();
    const keys = room.overview.themes.map((one) => one.key);
    if (!keys.includes(theme)) theme = keys[0] || "";
    if (theme && !pane.hidden) await open(theme);
    if (history.open) await versions();
  }

  async function versions() {
    const { versions: made, elsewhere } = await room.ask("versions");
    fill(past, el("p", { class: "wbr-aside" }, made.length ? "Version 1 is the codebook as it was before the first change here." : "The codebook was not changed here yet: this is version 1."),
      elsewhere ? el("p", { class: "wbr-notice" }, "Since the last version, somebody changed the files elsewhere.") : null,
      el("ol", {}, [...made].reverse().map((one) => el("li", {}, `Version ${one.n}: ${one.said}, by ${one.coder}, ${one.time.slice(0, 10)}. `,
        button("What was coded before it", () => safe(() => before(one)), { "aria-label": `What was coded before it: version ${one.n}` }), el("div", { "data-version": one.n })))));
  }

  async function before(version) {
    const at = past.querySelector(`[data-version="${version.n}"]`);
    const found = await room.ask("coded before", { version: version.n });
    fill(at, el("p", { class: "wbr-said" }, found.count ? `${many(found.count, "code")} of before version ${version.n}: look whether they still hold.` : `Nothing was coded with what version ${version.n} changed.`),
      el("ul", {}, found.listed.map((one) => el("li", {}, button([`${one.label}: “${one.quote}”`, el("span", { class: "wbr-aside" }, one.said)],
        () => room.open(one.document, one.passage), { class: "wbr-row-button" })))));
  }

  async function toggle(key = "") {
    pane.hidden = !pane.hidden && !key;
    room.root.classList.toggle("wbr-in-codebook", !pane.hidden);
    if (!pane.hidden) { await open(key || theme || room.overview.themes[0].key); which.focus(); }
  }

  for (const one of [label, definition, include, exclude]) one.input.addEventListener("input", typed);
  under.addEventListener("change", typed);
  return { pane, toggle, renew, isOn: () => !pane.hidden };
}
