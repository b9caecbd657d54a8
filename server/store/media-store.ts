import type { Media } from '../../contract/http.ts'
import type { Models } from './models.ts'

export interface MediaStore {
  /** Keeps the content before the entry that names it: what has an entry is complete. */
  keep(office: string, media: Media, content: Buffer): Promise<void>
  /** Those that keep any. */
  offices(): Promise<string[]>
  /** The newest first. */
  list(office: string): Promise<Media[]>
  find(id: string): Promise<Media | null>
  /** The bytes from `start` to `end`, both inclusive, piece by piece. */
  read(id: string, start: number, end: number): AsyncGenerator<Buffer>
  forget(id: string): Promise<void>
}

/** One document per piece: read by its own key, so that whoever goes away in the middle leaves no open cursor. */
const pieceSize = 1_048_576

export function mediaStore({ media, mediaPieces }: Pick<Models, 'media' | 'mediaPieces'>): MediaStore {
  return {
    async keep(office, { id, ...about }, content) {
      await mediaPieces.deleteMany({ media: id })
      for (let piece = 0; piece * pieceSize < content.length; piece += 1) {
        const bytes = content.subarray(piece * pieceSize, (piece + 1) * pieceSize)
        await mediaPieces.create({ _id: `${id}.${String(piece)}`, media: id, bytes })
      }
      await media.updateOne({ _id: id }, { $setOnInsert: { office, ...about } }, { upsert: true })
    },
    offices: () => media.distinct('office'),
    async list(office) {
      const records = await media.find({ office }).sort({ addedAt: -1 }).lean()
      return records.map(({ _id, type, size, name, addedAt }) => ({ id: _id, type, size, name, addedAt }))
    },
    async find(id) {
      const record = await media.findById(id).lean()
      return record === null ? null : { id, type: record.type, size: record.size, name: record.name, addedAt: record.addedAt }
    },
    async* read(id, start, end) {
      for (let piece = Math.floor(start / pieceSize); piece * pieceSize <= end; piece += 1) {
        const record = await mediaPieces.findById(`${id}.${String(piece)}`)
        if (record === null) throw new Error(`a piece of a picture or video is missing: ${id}`)
        const from = piece * pieceSize
        yield record.bytes.subarray(Math.max(0, start - from), end - from + 1)
      }
    },
    async forget(id) {
      await media.deleteOne({ _id: id })
      await mediaPieces.deleteMany({ media: id })
    },
  }
}
