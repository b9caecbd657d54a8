import { createApp } from 'vue'
import '../client-common/base.css'
import hoursEn from '../client-common/hours/texts/en.json' with { type: 'json' }
import hoursVi from '../client-common/hours/texts/vi.json' with { type: 'json' }
import { createTexts } from '../client-common/i18n.ts'
import App from './App.vue'
import './kiosk.css'
import { keepPage } from './offline/keep-page.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

createApp(App).use(createTexts({ vi: { ...vi, hours: hoursVi }, en: { ...en, hours: hoursEn } })).mount('#app')
if (import.meta.env.PROD) void keepPage()
