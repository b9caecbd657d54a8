import '../client-common/base.css'
import './display.css'
import { createApp } from 'vue'
import { isFilmPage } from '../client-common/film/film-message.ts'
import filmEn from '../client-common/film/texts/en.json' with { type: 'json' }
import filmVi from '../client-common/film/texts/vi.json' with { type: 'json' }
import { createTexts } from '../client-common/i18n.ts'
import App from './App.vue'
import FilmedDisplay from './FilmedDisplay.vue'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }
import { keptTheme, useTheme } from './theme.ts'

useTheme(keptTheme())
const texts = createTexts({ vi: { ...vi, film: filmVi }, en: { ...en, film: filmEn } })
createApp(isFilmPage(location.search) ? FilmedDisplay : App).use(texts).mount('#app')
