import { createHash } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

const root = import.meta.dirname
const server = 'http://localhost:3000'

/** Every folder client-x with an index.html is a page, found at /x. */
const pages = readdirSync(root)
  .filter((folder) => folder.startsWith('client-') && existsSync(path.join(root, folder, 'index.html')))

/** The page that comes over a slow line: built by itself, it carries nothing that only other pages use. */
const phone = 'client-phone'
/** And the page on which a number is taken that one then follows there. */
const takeByPhone = 'client-phone/take'
/** And the one on which a dossier's code opens it. */
const rateByDossier = 'client-phone/dossier'

/** Each of them is built alone: what one uses of vue makes no other heavier. */
const citizensPages = [phone, takeByPhone, rateByDossier]

/** Built files all lie in one folder, so that no name has a folder in it. */
const nameOf = (page: string) => page.replaceAll('/', '-')
const environmentOf = (page: string) => page.replaceAll(/\W/g, '_')
const inputOf = (names: readonly string[]) => Object.fromEntries(names.map((page) => [nameOf(page), path.join(root, page, 'index.html')]))

/** Pages load a library only if they use it: no charts where nothing is drawn. */
const groups = [
  { name: 'vue', test: /node_modules\/(@vue|vue)\// },
  { name: 'i18n', test: /node_modules\/(@intlify|vue-i18n)\// },
  { name: 'socket', test: /node_modules\/(@socket\.io|socket\.io|engine\.io)/ },
  { name: 'charts', test: /node_modules\/(@kurkle|chart\.js|vue-chartjs)\// },
]

/** The pages that the server has elsewhere: the first one, and citizens' links to a ticket and to a case. */
const elsewhere: Readonly<Record<string, string>> = { '': 'client-home', 't': 'client-phone', 'n': takeByPhone, 'r': rateByDossier, 'p': 'client-petition' }

/** The same addresses in development as the server gives, also when more follows: /t/abc is the phone page. */
function shortAddresses(): Plugin {
  return {
    name: 'short-addresses',
    configureServer(development) {
      development.middlewares.use((request, _response, next) => {
        const name = /^\/([a-z-]*)(?=[/?]|$)/.exec(request.url ?? '')?.[1]
        const page = name === undefined ? undefined : elsewhere[name] ?? `client-${name}`
        if (page !== undefined && [...pages, ...citizensPages].includes(page)) request.url = `/${page}/index.html`
        next()
      })
    },
  }
}

/** vue-i18n imports all of vue to look for one function; named, the rest of vue that no page uses stays out. */
function smallVue(): Plugin {
  const all = 'import * as Vue from \'vue\';'
  const one = 'import { getCurrentInstance as instance } from \'vue\'; const Vue = { getCurrentInstance: instance };'
  return {
    name: 'small-vue',
    apply: 'build',
    transform: (code, id) => id.includes('/vue-i18n/') ? code.replace(all, one) : null,
  }
}

/** Keeps the kiosk's page for when the server is away; it has no hash in its name, as browsers look for a new one under the old. */
const worker = { name: 'kiosk-worker', source: path.join(root, 'client-kiosk/offline/worker.ts') }
const fileNames = ({ name }: { readonly name: string }) => name === worker.name ? '[name].js' : 'assets/[name]-[hash].js'

/** Tells the worker all that the kiosk's page is made of, and gives that a name. */
function kioskWorker(): Plugin {
  return {
    name: 'kiosk-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunk = bundle[`${worker.name}.js`]
      if (chunk?.type !== 'chunk') return
      const files = namedFrom('client-kiosk/index.html', bundle)
      const build = createHash('sha256').update(contentOf(bundle['client-kiosk/index.html'])).update(files.join()).digest('hex').slice(0, 12)
      chunk.code = chunk.code
        .replace('__KIOSK_FILES__', JSON.stringify(files.map((file) => `/${file}`)))
        .replace('__KIOSK_BUILD__', JSON.stringify(build))
    },
  }
}

/** Every built file whose name stands in this one, or in one of those. */
function namedFrom(page: string, bundle: Rolldown.OutputBundle): readonly string[] {
  const found = new Set([page])
  for (const file of found) {
    const content = contentOf(bundle[file])
    for (const other of Object.keys(bundle)) if (other.startsWith('assets/') && content.includes(path.basename(other))) found.add(other)
  }
  return [...found].filter((file) => file !== page).sort()
}

function contentOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string {
  if (file === undefined) return ''
  if (file.type === 'chunk') return file.code
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('latin1')
}

/** Scripts and styles also lie there packed, as the server sends them (server/http/pages.ts). */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const file of Object.values(bundle).filter(({ fileName }) => /\.(?:js|css)$/.test(fileName))) {
        const content = file.type === 'chunk' ? file.code : file.source
        writeFileSync(path.join(dir, `${file.fileName}.gz`), gzipSync(content, { level: 9 }))
      }
    },
  }
}

export default defineConfig({
  appType: 'mpa',
  plugins: [vue(), shortAddresses(), smallVue(), kioskWorker(), packed()],
  define: {
    __VUE_OPTIONS_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    // texts are functions already (client-common/speaking-texts.ts)
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
  },
  builder: {
    // one after the other: the first empties the folder
    buildApp: async (builder) => {
      const { client, ...alone } = builder.environments
      for (const environment of [client, ...citizensPages.map((page) => alone[environmentOf(page)])]) {
        if (environment !== undefined) await builder.build(environment)
      }
    },
  },
  environments: {
    client: { build: { rolldownOptions: {
      input: { ...inputOf(pages.filter((page) => page !== phone)), [worker.name]: worker.source },
      output: { codeSplitting: { groups }, entryFileNames: fileNames },
    } } },
    // beside what is there already
    ...Object.fromEntries(citizensPages.map((page) =>
      [environmentOf(page), { consumer: 'client' as const, build: { emptyOutDir: false, rolldownOptions: { input: inputOf([page]) } } }])),
  },
  server: { proxy: { '/api': server, '/voices': server, '/socket.io': { target: server, ws: true } } },
  build: {
    outDir: 'dist/web',
    // the content security policy allows no data: addresses
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // a slow machine is no fault of the build
      checks: { bundlerTimings: false },
    },
  },
})
