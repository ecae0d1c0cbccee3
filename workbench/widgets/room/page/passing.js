// What else is done with a passage: to the briefing, a question, a correction, words held back, words folded, a referral.

const KINDS_OF_RESTRICTION = ["restriction order", "restriction notice", "application pending", "sub judice", "lifelong anonymity",
  "children in proceedings", "undertaking to a witness", "address of a children’s home"];

function passing(room) {
  const dialog = el("dialog", { class: "wbr-keys wbr-pass" });
  const caution = el("div", {});
  const acts = el("p", { class: "wbr-acts" },
    button("To the briefing", () => room.act("to briefing", chosen())), button("Ask them …", () => open("Ask them", ASK)),
    button("Correct the transcript …", () => open("Correct the transcript", CORRECT)), button("Hold back …", () => open("Hold words back", HOLD)),
    button("Distressing: fold", () => room.act("mark distressing", chosen())), button("Refer: safeguarding …", () => open("Refer: safeguarding", REFER)));
  const whole = el("details", { class: "wbr-more", hidden: true }, el("summary", {}, "More with this passage"), caution, acts, dialog);
  let passage = null;

  // The chosen words or, where none are chosen, the whole passage.
  function chosen() { return room.words(); }
  function quote() { return chosen()?.quote || ""; }

  function choice(label, options) {
    const id = fresh("choice");
    const select = el("select", { id }, options.map((one) => el("option", { value: one }, one)));
    return { input: select, whole: el("div", { class: "wbr-field" }, el("label", { for: id }, label), select) };
  }

  const ASK = {
    why: () => `A question for ${passage.who}: it is kept in questions.csv, and sent to nobody.`,
    fields: () => ({ question: field("The question", { rows: 3 }, "textarea") }),
    send: (given) => ["ask them", { passage: passage.id, ...given }],
  };
  const CORRECT = {
    why: () => "The correction is a row of fixes.csv with its reason; the file as published stays as it is.",
    fields: () => {
      const words = field("The words as they stand", { rows: 2 }, "textarea");
      const right = field("As they should be", { rows: 2 }, "textarea");
      words.input.value = quote();
      right.input.value = quote();
      return { words, correct: right, reason: field("Why (what you checked it with)") };
    },
    send: (given) => ["correct", { passage: passage.id, ...given }],
  };
  const HOLD = {
    why: () => "The words are a row of restrictions.csv: whatever is saved for others is looked through for them, and stops.",
    fields: () => {
      const words = field("The words");
      words.input.value = quote();
      return { words, kind: choice("By what", KINDS_OF_RESTRICTION), audience: choice("Kept from the", ["public", "committee"]), note: field("Note") };
    },
    send: (given) => ["hold back", { passage: passage.id, ...given }],
  };
  const REFER = {
    why: () => "Who and when is written into the log. It is in no export and in no count; nothing is sent: tell the lead yourself.",
    fields: () => ({ lead: field("The safeguarding lead, by name"), note: field("Note (internal)", { rows: 2 }, "textarea") }),
    send: (given) => ["refer", { ...chosen(), ...given }],
  };

  function open(title, form) {
    if (!passage) return;
    const fields = form.fields();
    let isSaving = false; // pressed twice, it is saved once
    const save = async () => {
      if (isSaving) return;
      isSaving = true;
      const given = Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, one.input.value]));
      const done = await room.act(...form.send(given));
      isSaving = false;
      if (done) { dialog.close(); if (form === CORRECT) await room.complete(); } else fill(said, room.saidLast());
    };
    const said = el("p", { class: "wbr-refused", role: "alert" });
    const inside = el("form", { on: { submit: (event) => { event.preventDefault(); save(); } } }, Object.values(fields).map((one) => one.whole),
      said, el("p", { class: "wbr-acts" }, button("Save", save), button("Close", () => dialog.close())));
    dialog.setAttribute("aria-label", title);
    fill(dialog, el("h3", {}, title), el("p", { class: "wbr-aside" }, form.why()), inside);
    dialog.showModal();
  }

  function show(next) {
    passage = next;
    whole.hidden = false;
    fill(caution, next.cautions.map((one) => el("p", { class: "wbr-aside" }, one.kind === "distressing"
      ? `Words marked as distressing by ${one.coder}.` : `To be referred to ${one.lead}: ${one.coder}, ${one.time.replace("T", " ").slice(0, 16)}.`)));
  }

  return { whole, show };
}

// Memos on what a passage belongs to: the document, who speaks, a theme, an item, or the whole inquiry.
function noting(room) {
  const id = fresh("about");
  const about = el("select", { id });
  const whole = el("div", { class: "wbr-field" }, el("label", { for: id }, "Memo on"), about);
  const beside = el("ul", { class: "wbr-claims" });
  const NAMES = { document: "the document", person: "who speaks:", inquiry: "the whole inquiry" };

  function option(value, words) { return el("option", { value }, words); }

  function show(next, wanted) {
    const themes = new Map(next.tags.map((tag) => [tag.theme, tag.label]));
    fill(about, option("", "this passage, or the words that are chosen"), next.about.map((one) => option(one.id, one.kind === "person" ? `${NAMES.person} ${one.name}` : NAMES[one.kind])),
      [...themes].map(([key, label]) => option(key, `the theme ${label}`)), next.links.map((link) => option(link.item, `item ${link.number}`)),
      el("optgroup", { label: "Other themes" }, room.overview.themes.filter((one) => !themes.has(one.key)).map((one) => option(one.key, one.label))),
      room.overview.items?.length ? el("optgroup", { label: "Other items" }, room.overview.items.map((one) => option(one.id, one.number))) : null);
    choose(wanted);
    fill(beside, next.beside.map((one) => el("li", { class: "wbr-claim" }, el("p", {}, one.text), el("p", { class: "wbr-aside" }, `On ${NAMES[one.on].replace(/:$/, "")}: ${one.coder}, ${one.time}`))));
  }

  function choose(wanted) { if ([...about.options].some((one) => one.value === wanted)) about.value = wanted; }

  return { whole, beside, show, choose, wanted: () => about.value };
}
