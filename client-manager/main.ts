import { createApp } from 'vue'
import '../client-common/base.css'
import './tables.css'
import { isFilmPage } from '../client-common/film/film-message.ts'
import filmEn from '../client-common/film/texts/en.json' with { type: 'json' }
import filmVi from '../client-common/film/texts/vi.json' with { type: 'json' }
import { createTexts } from '../client-common/i18n.ts'
import App from './App.vue'
import FilmedToday from './film/FilmedToday.vue'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

const texts = createTexts({ vi: { ...vi, film: filmVi }, en: { ...en, film: filmEn } })
createApp(isFilmPage(location.search) ? FilmedToday : App).use(texts).mount('#app')
