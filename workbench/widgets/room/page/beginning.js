// A new inquiry without code: files are chosen or dropped, what they are is asked once, what is unclear is settled by clicking.

const PIECE = 1 << 20;

function render({ model, el: host }) {
  const said = el("p", { class: "wbr-status", role: "status" });
  const alarm = el("p", { class: "wbr-alarm", role: "alert", hidden: true });
  const root = el("div", { class: "wbr wbr-begin", "data-lm-suppress-shortcuts": "true", role: "region", "aria-label": "A new inquiry" });
  const tell = (words) => { alarm.hidden = false; fill(alarm, words); };
  const line = asking(model, host, { news() {}, awake() { alarm.hidden = true; }, asleep: tell, busy: tell });
  const ask = (what, given, buffers) => line.ask(what, given, buffers);
  const title = field("What is the inquiry called?", { autocomplete: "off" });
  const who = field("Who are you? (initials)", { size: 6, autocomplete: "off" });
  const body = choose("Whose inquiry is it?");
  const status = choose("What are these files?");
  const filter = field("Only names with", {});
  const here = el("ul", { class: "wbr-list wbr-files" });
  const dropped = el("ul", { class: "wbr-list" });
  const picker = field("Choose files of this computer", { type: "file", multiple: true });
  const drop = el("div", { class: "wbr-drop" }, "Drop files here, or: ", picker.whole, dropped);
  const report = el("section", { "aria-label": "What became of them", hidden: true });
  const unclear = el("section", { "aria-label": "What is unclear", hidden: true });
  const done = el("section", { "aria-label": "And then", hidden: true });
  const others = el("section", { "aria-label": "Inquiries here", hidden: true });
  const folded = el("details", {}, el("summary", {}, "Files of this folder"), filter.whole, here);
  const begin = button("Begin", () => take(), { class: "wbr-main" });
  put(root, el("div", { class: "wbr-head" }, el("h2", { class: "wbr-name" }, "A new inquiry"), said), alarm,
    el("div", { class: "wbr-steps" }, others, el("section", { "aria-label": "The inquiry" }, title.whole, body.whole, who.whole),
      el("section", { "aria-label": "The files" }, el("h3", {}, "Its files, as published or received"), drop, folded, status.whole,
        el("p", { class: "wbr-aside" }, "Until somebody says that they are published, no page for the public shows anything of them."), begin),
      report, unclear, done));
  host.append(root);
  const chosen = new Set();
  const came = new Map();
  let files = [];
  let coming = 0;

  function choose(label) {
    const id = fresh("choice");
    const select = el("select", { id });
    return { select, whole: el("div", { class: "wbr-field" }, el("label", { for: id }, label), select) };
  }
  function say(words, isAmiss = false) { fill(said, words); said.className = isAmiss ? "wbr-status wbr-refused" : "wbr-status"; }
  function refuse(error) { say(error.message, true); }
  function size(n) { return n < 1000 ? `${n} bytes` : n < 1e6 ? `${Math.round(n / 1000)} kB` : `${(n / 1e6).toFixed(1)} MB`; }

  function list() {
    const wanted = filter.input.value.toLocaleLowerCase();
    fill(here, files.filter((one) => one.name.toLocaleLowerCase().includes(wanted)).slice(0, 300).map((one) => {
      const id = fresh("file");
      const box = el("input", { id, type: "checkbox", on: { change: () => { if (box.checked) chosen.add(one.name); else chosen.delete(one.name); } } });
      box.checked = chosen.has(one.name);
      return el("li", {}, box, el("label", { for: id }, one.name, el("span", { class: "wbr-aside" }, ` ${size(one.size)}`)));
    }), files.length ? null : el("li", { class: "wbr-aside" }, "There are none."));
  }

  function listDropped() {
    fill(dropped, [...came].map(([name, state]) => el("li", {}, `${name} `, el("span", { class: state.amiss ? "wbr-refused" : "wbr-aside" }, state.amiss || (state.isWhole ? size(state.size) : "coming …")),
      button("Leave out", () => { came.delete(name); listDropped(); }, { "aria-label": `Leave out ${name}` }))));
  }

  async function send(file) {
    const state = { size: file.size, isWhole: false, amiss: "" };
    came.set(file.name, state);
    listDropped();
    coming += 1;
    try {
      for (let at = 0; at === 0 || at < file.size; at += PIECE) {
        const data = await file.slice(at, at + PIECE).arrayBuffer();
        await ask("piece", { name: file.name, first: at === 0 }, [data]);
      }
      state.isWhole = true;
    } catch (error) { state.amiss = error.message; }
    coming -= 1;
    listDropped();
  }

  async function take() {
    if (coming) { say("Some files are still coming.", true); return; }
    if (!title.input.value.trim() && !report.childElementCount) { say("An inquiry needs a title.", true); title.input.focus(); return; }
    say("Reading …");
    begin.disabled = true;
    try {
      const whole = [...came].filter(([, state]) => state.isWhole).map(([name]) => name);
      const answer = await ask("take", { title: title.input.value, body: body.select.value, chosen: [...chosen], dropped: whole, publication: status.select.value });
      say(`The inquiry is begun, in the folder ${answer.folder}.`);
      report.hidden = false;
      fill(report, el("h3", {}, "What became of them"), el("ul", { class: "wbr-claims" }, answer.report.map((one) => el("li", { class: "wbr-claim" },
        el("strong", {}, one.file), ` ${one.title}`, el("p", { class: ["ok", "held already"].includes(one.status) ? "wbr-aside" : "wbr-refused" }, [one.said, one.reason].filter(Boolean).join(": "))))));
      chosen.clear(); came.clear(); listDropped(); list();
      title.whole.hidden = true; body.whole.hidden = true; others.hidden = true;
      fill(begin, "Add these files");
      settle(await ask("unclear"));
      then();
    } catch (error) { refuse(error); }
    begin.disabled = false;
  }

  function settle(questions) {
    unclear.hidden = false;
    drawAgain(unclear, el("h3", {}, questions.length ? `What is unclear (${questions.length})` : "Nothing is unclear"), questions.slice(0, 50).map(card),
      questions.length > 50 ? el("p", { class: "wbr-aside" }, `${questions.length - 50} more after these.`) : null);
  }

  function card(question) {
    const answer = choose(question.asks);
    fill(answer.select, question.options.map(([value, words]) => el("option", { value }, words)), question.free ? el("option", { value: "\u0000" }, question.free) : null);
    const other = field(question.free || "Another", {});
    other.whole.hidden = true;
    answer.select.addEventListener("change", () => { other.whole.hidden = answer.select.value !== "\u0000"; });
    const save = button("Save", async () => {
      const given = answer.select.value === "\u0000" ? other.input.value : answer.select.value;
      if (answer.select.value === "\u0000" && !given.trim()) { say("Write the name.", true); other.input.focus(); return; }
      save.disabled = true;
      say("Saving …");
      try {
        const left = await ask("settle", { question: { id: question.id }, answer: given, coder: who.input.value });
        settle(left);
        say(given ? "Saved." : "Left as it is.");
        unclear.querySelector("select, button")?.focus();
      } catch (error) { save.disabled = false; refuse(error); }
    }, { "aria-label": `Save: ${question.asks}` });
    return el("div", { class: "wbr-claim", "data-key": question.id }, answer.whole, question.shows ? el("p", { class: "wbr-aside wbr-clip" }, question.shows) : null, other.whole, save);
  }

  function then() {
    done.hidden = false;
    const where = el("p", { role: "status" });
    fill(done, el("h3", {}, "And then"), el("p", { class: "wbr-acts" }, button("Open the room", () => open(""), { class: "wbr-main" }),
      button("Write the first briefing", async () => {
        fill(where, "Writing …");
        try { fill(where, `The first briefing, for the committee, is ${await ask("briefing")}: open it from the list of files.`); } catch (error) { fill(where); refuse(error); }
      })), where);
  }

  function open(name) { say("Opening …"); ask("open", { name, coder: who.input.value }).catch(refuse); }

  filter.input.addEventListener("input", list);
  picker.input.addEventListener("change", () => { for (const file of picker.input.files) send(file); });
  for (const kind of ["dragover", "drop"]) drop.addEventListener(kind, (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (kind === "drop") for (const file of event.dataTransfer.files) send(file);
  });
  for (const kind of ["keydown", "keypress", "keyup"]) root.addEventListener(kind, (event) => event.stopPropagation());

  ask("start").then((given) => {
    files = given.files;
    who.input.value = given.coder;
    fill(body.select, given.bodies.map((one) => el("option", { value: one }, one)));
    fill(status.select, el("option", { value: "" }, "Choose"), given.publications.map((one) => el("option", { value: one }, one === given.unsaid ? `${one} (or: I am not sure)` : one)));
    others.hidden = !given.inquiries.length;
    fill(others, el("h3", {}, "Open one that is here"), el("p", { class: "wbr-acts" }, given.inquiries.map((one) => button(one, () => open(one)))));
    list();
    root.dataset.begun = "true";
  }).catch(refuse);

  return () => { line.stop(); root.remove(); };
}
