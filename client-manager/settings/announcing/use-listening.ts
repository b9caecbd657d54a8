import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { loudspeaker, type Loudspeaker } from '../../../client-common/speech/loudspeaker.ts'
import { voiceScripts } from '../../../client-common/speech/scripts.ts'
import { announcement, type Announced, type Voices } from '../../../domain/speech/announcement.ts'
import type { Announcing } from '../../../domain/speech/announcing.ts'

export interface Listening {
  /** What the voices on this server can say; null until that was read. */
  readonly voices: ShallowRef<Voices | null>
  /** What is being heard here, by the key it was asked for with. */
  readonly heard: Ref<string | null>
  /** Plays an announcement as displays would, with settings that nobody has saved yet; the one before it ends. */
  play: (key: string, announced: Announced, announcing: Announcing) => Promise<void>
  stop: () => void
}

/** Announcements for one who sets them, in this browser only. */
export function useListening(): Listening {
  const voices = shallowRef<Voices | null>(null)
  const heard = ref<string | null>(null)
  let [speaker, context]: [Loudspeaker | null, AudioContext | null] = [null, null]
  let asked = 0

  /** Not before somebody has pressed: browsers let no page be heard that was not touched. */
  function open(): Loudspeaker {
    context ??= new AudioContext()
    speaker ??= loudspeaker(context)
    return speaker
  }

  async function play(key: string, announced: Announced, announcing: Announcing): Promise<void> {
    const voice = open()
    voice.hush()
    const mine = asked += 1
    heard.value = key
    await voice.allow()
    const clips = announcement(announced, announcing, await voice.voices())
    if (mine === asked) await voice.say(clips, announcing)
    if (mine === asked) heard.value = null
  }

  function stop(): void {
    asked += 1
    heard.value = null
    speaker?.hush()
  }

  void voiceScripts((address) => fetch(address))().then((known) => { voices.value = known })
  onScopeDispose(() => {
    stop()
    void context?.close()
  })
  return { voices, heard, play, stop }
}
