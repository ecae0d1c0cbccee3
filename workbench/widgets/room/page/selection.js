// Which words are chosen. The browser counts in UTF-16 units, the inquiry in code points: they differ after an emoji.

const TWO = "The words that you chose stand in two passages. A theme is about words of one: choose them in one passage.";

function pointsTo(text, units) {
  let points = 0;
  for (let at = 0; at < units; points += 1) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return points;
}

function unitsTo(text, points) {
  let at = 0;
  for (let n = 0; n < points && at < text.length; n += 1) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return at;
}

// Words of a passage as they may be shown: those that somebody marked as distressing are folded, unless it is unfolded.
function seen(row, isUnfolded, start = 0, end = row.text.length) {
  if (isUnfolded || !row.folded?.length) return row.text.slice(start, end);
  let made = "";
  let at = start;
  for (const [from, to] of row.folded.map((place) => place.map((points) => unitsTo(row.text, points)))) {
    if (to <= at || from >= end) continue;
    made += `${row.text.slice(at, Math.max(at, from))}[distressing words, folded]`;
    at = Math.min(end, to);
  }
  return made + row.text.slice(at, end);
}

function splitsPair(text, at) {
  return at > 0 && at < text.length
    && /[\ud800-\udbff]/.test(text[at - 1]) && /[\udc00-\udfff]/.test(text[at]);
}

function wordsOf(node) {
  const at = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return at ? at.closest(".wbr-words") : null;
}

// Where a point of the page stands in the text of a passage, in UTF-16 units.
function unitsAt(words, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(words);
  range.setEnd(node, offset);
  return range.toString().length;
}

// The passages in which a range has letters: an end that only touches the next passage has none there.
function reached(range, reader) {
  return [...reader.querySelectorAll(".wbr-words")].filter((words) => {
    if (!range.intersectsNode(words)) return false;
    const part = document.createRange();
    part.selectNodeContents(words);
    if (part.compareBoundaryPoints(Range.START_TO_START, range) < 0) part.setStart(range.startContainer, range.startOffset);
    if (part.compareBoundaryPoints(Range.END_TO_END, range) > 0) part.setEnd(range.endContainer, range.endOffset);
    return part.toString().length > 0;
  });
}

function chosenIn(reader) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!reader.contains(range.commonAncestorContainer)) return null;
  const found = reached(range, reader);
  if (found.length > 1) return { refused: TWO };
  if (!found.length) return null;
  const [words] = found;
  const text = words.textContent;
  let start = wordsOf(range.startContainer) === words ? unitsAt(words, range.startContainer, range.startOffset) : 0;
  let end = wordsOf(range.endContainer) === words ? unitsAt(words, range.endContainer, range.endOffset) : text.length;
  if (splitsPair(text, start)) start -= 1;
  if (splitsPair(text, end)) end += 1;
  if (!text.slice(start, end).trim()) return null;
  return ofUnits(words.dataset.passage, text, start, end);
}

function ofUnits(passage, text, start, end) {
  return { passage, start: pointsTo(text, start), end: pointsTo(text, end), quote: text.slice(start, end), units: [start, end] };
}

// Choosing without a mouse: sentence by sentence, then longer or shorter by a word.
function parts(text, granularity) {
  const found = [...new Intl.Segmenter("en", { granularity }).segment(text)];
  return found
    .filter((one) => (granularity === "word" ? one.isWordLike : one.segment.trim()))
    .map((one) => [one.index, one.index + one.segment.trimEnd().length]);
}

function nextSentence(passage, text, chosen) {
  const after = chosen && chosen.passage === passage ? chosen.units[1] : 0;
  const sentences = parts(text, "sentence");
  const [start, end] = sentences.find((one) => one[0] >= after) || sentences[0] || [0, text.length];
  return ofUnits(passage, text, start, end);
}

function moved(text, chosen, which, by) {
  const words = parts(text, "word");
  const [start, end] = chosen.units;
  const ends = words.map((one) => one[which === "end" ? 1 : 0]);
  const now = which === "end" ? end : start;
  const to = by > 0 ? ends.find((at) => at > now) : [...ends].reverse().find((at) => at < now);
  const [from, until] = which === "end" ? [start, to ?? end] : [to ?? start, end];
  return from < until ? ofUnits(chosen.passage, text, from, until) : chosen;
}

// The chosen words stay marked when the keyboard goes elsewhere; the browser's own selection does not.
function showChosen(words, chosen) {
  if (!window.Highlight || !CSS.highlights) return;
  CSS.highlights.delete("wbr-chosen");
  if (!words || !chosen) return;
  const range = document.createRange();
  const walk = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  let at = 0;
  let isOpen = false;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const next = at + node.length;
    if (!isOpen && chosen.units[0] < next) { range.setStart(node, chosen.units[0] - at); isOpen = true; }
    if (isOpen && chosen.units[1] <= next) { range.setEnd(node, chosen.units[1] - at); break; }
    at = next;
  }
  CSS.highlights.set("wbr-chosen", new Highlight(range));
}
