import { ref, shallowRef, triggerRef } from 'vue'
import type { FilmScreen } from '../../contract/film.ts'
import { language, setLanguage } from '../language.ts'
import type { Feed, FeedState } from '../feed.ts'
import { frameOf, isFilmMessage } from './film-message.ts'

type Page = Pick<Window, 'addEventListener' | 'removeEventListener' | 'location' | 'parent'>

/**
 * The feed of a screen that shows a past day: its pictures and its clock come from the page around it, and whatever is
 * pressed is refused before it could reach a server.
 */
export function openFilmFeed<S extends FilmScreen>(screen: S, page: Page = window): Feed<S> {
  const view: Feed<S>['view'] = shallowRef(null)
  const state = ref<FeedState>('connecting')
  let at = 0

  function hear({ origin, source, data }: MessageEvent): void {
    if (origin !== page.location.origin || source !== page.parent || !isFilmMessage(data)) return
    const { film } = data
    const frame = frameOf(screen, film.frame)
    at = film.at
    if (film.language !== language.value) setLanguage(film.language)
    if (frame !== null) view.value = frame.view
    // A clock that has moved on is news to everything that tells how long something has lasted.
    triggerRef(view)
    if (view.value !== null) state.value = 'live'
  }

  page.addEventListener('message', hear)
  return {
    view, state, lostSince: ref(null), refusal: ref(null), pairing: ref(null), standing: ref('here'),
    now: () => at,
    send: () => Promise.resolve({ ok: false, code: 'notAllowed' }),
    takeSeat: () => Promise.resolve(false),
    watch: () => undefined,
    close: () => { page.removeEventListener('message', hear) },
  }
}
