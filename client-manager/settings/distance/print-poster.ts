/** The poster alone, on one sheet; what the browser prints at other times is left as it is. */
export function printPoster(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('@page { size: A4; margin: 0 } @media print { body > * { display: none } body > .distance-poster { display: flex !important } }')
  const others = document.adoptedStyleSheets
  document.adoptedStyleSheets = [...others, sheet]
  addEventListener('afterprint', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  }, { once: true })
  window.print()
}
