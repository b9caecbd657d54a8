import { Schema } from 'mongoose'

/** An alert by its office and name; `episode` counts how often it has begun. */
export interface RaisedAlertRecord { _id: string, office: string, name: string, episode: number, isOpen: boolean, beganAt: number, alert: unknown }

const text = { type: String, required: true }
const number = { type: Number, required: true }

export const raisedAlertSchema = new Schema<RaisedAlertRecord>({
  _id: text, office: text, name: text, episode: number, isOpen: { type: Boolean, required: true }, beganAt: number,
  alert: { type: Schema.Types.Mixed, required: true },
}, { strict: true, versionKey: false, minimize: false, collection: 'raisedalerts' })
raisedAlertSchema.index({ office: 1, isOpen: 1 })
