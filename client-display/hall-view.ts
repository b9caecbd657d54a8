import type { ScreenView } from '../contract/views.ts'

export type HallView = ScreenView<'hall'>
export type AtCounter = HallView['calling'][number]
export type RecentCall = HallView['recent'][number]
export type WaitingService = HallView['services'][number]
