import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const folders = /^(client-.+|domain|contract|server)$/
const files = /^(tsconfig.*\.json|vite\.config\.ts|package-lock\.json)$/

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** Everything a build is made of, and how it is made. */
function inputs(root) {
  const top = readdirSync(root)
  return [
    ...top.filter((name) => folders.test(name) && statSync(path.join(root, name)).isDirectory())
      .flatMap((name) => filesBelow(path.join(root, name))),
    ...top.filter((name) => files.test(name)).map((name) => path.join(root, name)),
    ...['build.mjs', 'fingerprint.mjs'].map((name) => path.join(root, 'tools', name)),
  ].sort()
}

/** Other content anywhere, other fingerprint; dates do not count. */
export function fingerprint(root) {
  const hash = createHash('sha256')
  for (const file of inputs(root)) {
    const content = readFileSync(file)
    hash.update(`${path.relative(root, file)} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/** True if dist/ was made, to the end, from what lies here now. */
export function isBuilt(root) {
  const kept = path.join(root, 'dist/fingerprint')
  return ['dist/node', 'dist/web'].every((folder) => existsSync(path.join(root, folder)))
    && existsSync(kept) && readFileSync(kept, 'utf8') === fingerprint(root)
}
