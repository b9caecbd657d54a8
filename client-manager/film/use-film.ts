import { onScopeDispose, watch, type Ref } from 'vue'
import { readAgainWhile } from '../../client-common/read-again.ts'
import { FilmPlayer, fromServer } from './film-player.ts'
import type { Scene } from './playing.ts'

const tickMs = 100

/** A player of the date and the screen that are chosen, which goes on for as long as the page stands. */
export function useFilm(date: Ref<string | null>, scene: Ref<Scene>): FilmPlayer {
  const player = new FilmPlayer(scene.value, { ...fromServer, now: () => performance.now() })
  watch(date, (one) => { void player.open(one) }, { immediate: true })
  watch(scene, (one) => { void player.turnTo(one) })
  const ticking = setInterval(() => { void player.tick() }, tickMs)
  readAgainWhile(() => player.refusal.value === 'unavailable', () => player.again())
  onScopeDispose(() => { clearInterval(ticking) })
  return player
}
