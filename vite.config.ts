import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'

const root = import.meta.dirname
const server = 'http://localhost:3000'

/** Every folder client-x with an index.html is a page, found at /x. */
const pages = readdirSync(root)
  .filter((folder) => folder.startsWith('client-') && existsSync(path.join(root, folder, 'index.html')))

/** The page that comes over a slow line: built by itself, it carries nothing that only other pages use. */
const phone = 'client-phone'

const inputOf = (names: readonly string[]) => Object.fromEntries(names.map((page) => [page, path.join(root, page, 'index.html')]))

/** Pages load a library only if they use it: no charts where nothing is drawn. */
const groups = [
  { name: 'vue', test: /node_modules\/(@vue|vue)\// },
  { name: 'i18n', test: /node_modules\/(@intlify|vue-i18n)\// },
  { name: 'socket', test: /node_modules\/(@socket\.io|socket\.io|engine\.io)/ },
  { name: 'charts', test: /node_modules\/(@kurkle|chart\.js|vue-chartjs)\// },
]

/** The pages that the server has elsewhere: the first one, and a citizen's link. */
const elsewhere: Readonly<Record<string, string>> = { '': 'client-home', 't': 'client-phone' }

/** The same addresses in development as the server gives, also when more follows: /t/abc is the phone page. */
function shortAddresses(): Plugin {
  return {
    name: 'short-addresses',
    configureServer(development) {
      development.middlewares.use((request, _response, next) => {
        const name = /^\/([a-z-]*)(?=[/?]|$)/.exec(request.url ?? '')?.[1]
        const page = name === undefined ? undefined : elsewhere[name] ?? `client-${name}`
        if (page !== undefined && pages.includes(page)) request.url = `/${page}/index.html`
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
  plugins: [vue(), shortAddresses(), smallVue(), packed()],
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
      const { client, phone } = builder.environments
      for (const environment of [client, phone]) if (environment !== undefined) await builder.build(environment)
    },
  },
  environments: {
    client: { build: { rolldownOptions: { input: inputOf(pages.filter((page) => page !== phone)), output: { codeSplitting: { groups } } } } },
    // beside what is there already
    phone: { consumer: 'client', build: { emptyOutDir: false, rolldownOptions: { input: inputOf([phone]) } } },
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
