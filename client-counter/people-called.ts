interface Person { readonly id: string, readonly name: string }

/** Those with a word in their name that begins as typed, with or without marks: "hung" finds Hùng, not Nhung. By name. */
export function peopleCalled(people: readonly Person[], typed: string): Person[] {
  const part = ` ${plain(typed)}`
  return people
    .filter(({ name }) => ` ${plain(name)}`.includes(part))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi'))
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
