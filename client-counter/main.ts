import { createApp } from 'vue'
import '../client-common/base.css'
import './dialogs/dialog-form.css'
import { createTexts } from '../client-common/i18n.ts'
import App from './App.vue'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

createApp(App).use(createTexts({ vi, en })).mount('#app')
