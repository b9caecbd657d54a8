import '../client-common/base.css'
import './display.css'
import { createApp } from 'vue'
import { createTexts } from '../client-common/i18n.ts'
import App from './App.vue'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }
import { keptTheme, useTheme } from './theme.ts'

useTheme(keptTheme())
createApp(App).use(createTexts({ vi, en })).mount('#app')
