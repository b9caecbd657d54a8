/** Of several displays in one hall only one should speak: the others are told ?sound=off, or by their button. */
export interface SoundChoice {
  isSilent(): boolean
  keep(isSilent: boolean): void
}

const key = 'luot.display.sound'

export function soundChoice(search: string, storage: Pick<Storage, 'getItem' | 'setItem'>): SoundChoice {
  const asked = new URLSearchParams(search).get('sound')
  if (asked === 'off' || asked === 'on') storage.setItem(key, asked)
  return {
    isSilent: () => storage.getItem(key) === 'off',
    keep: (isSilent) => storage.setItem(key, isSilent ? 'off' : 'on'),
  }
}
