const [fileSign, endSign] = [0x02014b50, 0x06054b50]
/** The shortest end of an archive, and the longest comment behind it. */
const [endLength, longestComment] = [22, 65_535]
const entryLength = 46
/** A table of Excel has a dozen or two. */
const mostFiles = 1000

/**
 * How many bytes a ZIP archive says it unpacks to, from its own table of contents; null when it has none, or holds more files than any table. A small file
 * may unpack to more than there is memory, so this is asked before anything is unpacked.
 */
export function unpackedSize(bytes: Buffer): number | null {
  const end = endOf(bytes)
  if (end === null) return null
  const files = bytes.readUInt16LE(end + 10)
  if (files > mostFiles) return null
  let [at, size] = [bytes.readUInt32LE(end + 16), 0]
  for (let left = files; left > 0; left -= 1) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== fileSign) return null
    size += bytes.readUInt32LE(at + 24)
    at += entryLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return size
}

function endOf(bytes: Buffer): number | null {
  const last = bytes.length - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (bytes.readUInt32LE(at) === endSign) return at
  }
  return null
}
