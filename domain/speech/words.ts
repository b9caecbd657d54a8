export const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** Every word that a Vietnamese number up to 9999 is made of. */
export type Word =
  | typeof digitWords[number] | 'mười' | 'mươi' | 'mốt' | 'tư' | 'lăm' | 'linh' | 'lẻ' | 'trăm' | 'nghìn' | 'ngàn'
