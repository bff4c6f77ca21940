// What textual.js asks the browser for, given in the way that a page of ours may have it.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const socket = new URL("ws", window.location.href);
  socket.protocol = socket.protocol.replace("http", "ws");
  socket.search = "";
  const terminal = document.getElementById("terminal");
  terminal.dataset.sessionWebsocketUrl = socket.href;
  const size = Number(new URLSearchParams(window.location.search).get("fontsize"));
  if (size >= 6 && size <= 60) terminal.dataset.fontSize = String(size);

  // The first key is the reader's, without a click before it.
  const focus = () => document.querySelector(".xterm-helper-textarea")?.focus();
  new MutationObserver((_changes, observer) => {
    if (!document.body.classList.contains("-first-byte")) return;
    observer.disconnect();
    focus();
  }).observe(document.body, { attributes: true, attributeFilter: ["class"] });
  window.addEventListener("focus", focus);
});

// A download asked for by a window of its own is stopped as a pop-up where it comes late; a link's isn't.
const open = window.open.bind(window);
window.open = (url, ...others) => {
  const wanted = new URL(url, window.location.href);
  if (wanted.origin !== window.location.origin || !wanted.pathname.startsWith("/download/")) return open(url, ...others);
  const link = document.createElement("a");
  link.href = wanted.href;
  link.download = "";
  link.click();
  return null;
};

// The clipboard is there on this machine and over https only; elsewhere the older way serves.
if (!navigator.clipboard) {
  const copied = (text) => {
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.style.position = "fixed";
    field.style.opacity = "0";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    focused?.focus();
    return Promise.resolve();
  };
  Object.defineProperty(navigator, "clipboard", { value: { writeText: copied, readText: () => Promise.resolve("") } });
}
