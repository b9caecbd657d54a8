import type { App } from '../../server/app.ts'

interface Layer {
  readonly route?: { readonly path: string, readonly methods: Readonly<Record<string, boolean>> }
  readonly handle: { readonly stack?: readonly Layer[] }
  /** Whether it stands before everything. */
  readonly slash: boolean
  match(path: string): boolean
}

/** Under which paths routers stand: express forgets them, but knows them when it sees them. */
const mounts = ['/api', '/public', '/v1', '/voices', '/assets']

/** Every route of a server, such as "GET /api/office": read from the routers themselves, so that none can be forgotten. */
export function routesOf(web: App['web']): string[] {
  return [...new Set(routesIn(web.router.stack as unknown as readonly Layer[], ''))].sort()
}

function routesIn(stack: readonly Layer[], above: string): string[] {
  return stack.flatMap((layer) => {
    const { route, handle } = layer
    if (route !== undefined) return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${above}${route.path}`)
    return handle.stack === undefined ? [] : routesIn(handle.stack, above + mountOf(layer))
  })
}

function mountOf(layer: Layer): string {
  const mount = layer.slash ? '' : mounts.find((path) => layer.match(path))
  if (mount === undefined) throw new Error('a router stands under a path that is not in the list above')
  return mount
}
