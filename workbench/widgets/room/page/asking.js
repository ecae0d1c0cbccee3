// Asking the kernel: each question has a number, and its answer (or the sentence why there is none) comes back with it.

const ASLEEP = "The room is asleep: its kernel was restarted, or has ended. Run the cell again (Shift+Enter) to wake it. "
  + "What was saved is kept.";
const BUSY = "The kernel has not answered for some seconds: it is busy, or gone. What you ask is answered when it is free.";
const PATIENCE = 6000;

function asking(model, el, tell) {
  const waiting = new Map();
  let number = Math.floor(Math.random() * 2 ** 32) * 2 ** 20; // a kernel answers every tab that shows this room: none may take another's answer
  let isAsleep = false;

  function heard(message) {
    if (message && message.news) { tell.news(); return; }
    const one = waiting.get(message && message.id);
    if (!one) { if (message?.act) tell.elsewhere?.(message.answer); return; }
    waiting.delete(message.id);
    clearTimeout(one.late);
    if (!waiting.size) tell.awake();
    if ("refused" in message) one.refuse(new Error(message.refused));
    else one.give(message.answer);
  }

  function sleep() {
    const now = Boolean(el.closest(".jupyter-widgets-disconnected"));
    if (now === isAsleep) return;
    isAsleep = now;
    if (!now) { tell.awake(); return; }
    for (const one of waiting.values()) { clearTimeout(one.late); one.refuse(new Error(ASLEEP)); }
    waiting.clear();
    tell.asleep(ASLEEP);
  }

  function ask(what, given = {}, buffers = []) {
    if (isAsleep) return Promise.reject(new Error(ASLEEP));
    number += 1;
    const id = number;
    return new Promise((give, refuse) => {
      const late = setTimeout(() => tell.busy(BUSY), PATIENCE);
      waiting.set(id, { give, refuse, late });
      try {
        model.send({ id, ask: what, with: given }, undefined, buffers);
      } catch {
        waiting.delete(id);
        clearTimeout(late);
        refuse(new Error(ASLEEP));
      }
    });
  }

  model.on("msg:custom", heard);
  const watch = new MutationObserver(sleep);
  for (let at = el, up = 0; at && up < 4; at = at.parentElement, up += 1) {
    watch.observe(at, { attributes: true, attributeFilter: ["class"] });
  }
  const look = setInterval(sleep, 1000);
  function stop() {
    model.off("msg:custom", heard);
    watch.disconnect();
    clearInterval(look);
  }
  return { ask, stop, isIdle: () => !waiting.size };
}
