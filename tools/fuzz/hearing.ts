import { Writable } from 'node:stream'

/** A stream that tells what is written to it. */
export function hearing(tell: (text: string) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      tell(chunk.toString())
      done()
    },
  })
}
