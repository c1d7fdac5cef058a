// Search by plain words: an entry stays when it holds all of them. Without this script the page is whole, and the browser finds in it.
const field = document.getElementById('words');
const count = document.getElementById('count');
const entries = [...document.querySelectorAll('details')].map((element) => ({
  element,
  text: element.textContent.toLowerCase(),
}));

field.hidden = false;
field.addEventListener('input', () => {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { element, text } of entries) {
    element.hidden = !words.every((word) => text.includes(word));
    if (!element.hidden) shown += 1;
  }
  for (const section of document.querySelectorAll('section'))
    section.hidden = !section.querySelector('details:not([hidden])');
  count.textContent = words.length === 0 ? '' : `${shown} of ${entries.length}`;
});

function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named?.tagName === 'DETAILS') named.open = true;
}
addEventListener('hashchange', openNamed);
openNamed();
