/** Has the browser keep something as a file, as if it had been downloaded. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  Object.assign(link, { href: address, download: name })
  link.click()
  // The browser has begun to read it when the click has been answered.
  setTimeout(() => { URL.revokeObjectURL(address) }, 60_000)
}
