import { pairInDemo } from '../remote/people.ts'
import { connectScreen } from '../remote/screen.ts'

/** A display in the hall that shows and speaks every call: without one nobody would have heard them. */
export async function hangDisplay(url: string) {
  const display = await connectScreen(url, { device: await pairInDemo(url, 'display') }, 'hall')
  let told = 0

  function prove(): void {
    for (const { call } of display.view().calls.filter(({ call }) => call > told)) {
      for (const proof of ['shown', 'spoken'] as const) void display.send('call:acknowledge', { call, proof })
      told = Math.max(told, call)
    }
  }

  display.socket.on('view', prove)
  return display
}
