/** The office whose page this is: "/public/demo" is that of "demo". */
export function officeOf({ pathname }: Pick<Location, 'pathname'>): string {
  return /^\/public\/([\w-]+)\/?$/.exec(pathname)?.[1] ?? ''
}
