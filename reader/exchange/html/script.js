"use strict";
// Conveniences: without them the page says all that it says with them.

const COLLATOR = new Intl.Collator("zh", { numeric: true });
const DIRECTIONS = { none: "ascending", ascending: "descending", descending: "none" };

/** What a row is sorted by in a column: a number, words, or null for nothing, which stands last. */
function keyOf(row, column, isNumber) {
  const cell = row.cells[column];
  const key = (cell.dataset.key ?? cell.textContent).trim();
  return key === "" ? null : isNumber ? Number(key) : key;
}

function sort(table, rows, column, direction, isNumber) {
  let sorted = rows;
  if (direction !== "none") {
    const sign = direction === "ascending" ? 1 : -1;
    const compare = isNumber ? (one, other) => one - other : COLLATOR.compare;
    const keyed = rows.map((row) => [keyOf(row, column, isNumber), row]);
    keyed.sort(([one], [other]) =>
      one === null || other === null ? (one === null) - (other === null) : sign * compare(one, other));
    sorted = keyed.map(([, row]) => row);
  }
  // Taken out all at once: one by one, each costs a look at the line ends that the others left behind.
  const body = table.tBodies[0];
  body.replaceChildren();
  for (const row of sorted) body.append(row);
}

/** A button in each header sorts up, down, and back into the order of the letter. */
function makeSortable(table) {
  const rows = [...table.tBodies[0].rows];
  const headers = [...table.tHead.rows[0].cells];
  headers.forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const direction = DIRECTIONS[header.getAttribute("aria-sort") ?? "none"];
      headers.forEach((each) => each.removeAttribute("aria-sort"));
      if (direction !== "none") header.setAttribute("aria-sort", direction);
      sort(table, rows, column, direction, header.dataset.sort === "number");
    });
  });
}

/** On a wide window notes stand beside their words, each as high as it can without covering the one before. */
function placeNotes(letter, notes, isWide) {
  letter.classList.toggle("placed", isWide);
  const top = letter.getBoundingClientRect().top;
  const places = isWide ? notes.map(({ note, words }) => [words.getBoundingClientRect().top - top, note.offsetHeight]) : [];
  let free = 0;
  notes.forEach(({ note }, index) => {
    if (!isWide) {
      note.style.removeProperty("top");
      return;
    }
    const [wanted, height] = places[index];
    const place = Math.max(wanted, free);
    note.style.top = `${place}px`;
    free = place + height + 12;
  });
  letter.style.minHeight = isWide ? `${free}px` : "";
}

document.querySelectorAll("table.sortable").forEach(makeSortable);

const letter = document.querySelector(".letter");
const notes = [...letter.querySelectorAll(".card")].map((note) => ({
  note, words: document.getElementById(note.querySelector(".title a").hash.slice(1)),
}));
const wide = matchMedia("screen and (min-width: 76rem)");
const place = () => placeNotes(letter, notes, wide.matches);
wide.addEventListener("change", place);
new ResizeObserver(place).observe(letter);

const contents = document.querySelector("nav details");
if (matchMedia("(max-width: 60rem)").matches) contents.open = false;
