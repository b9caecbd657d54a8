import { createApp } from 'vue'
import '../client-common/plain.css'
import { language, setLanguage } from '../client-common/language.ts'
import { giveLanguageWords } from '../client-common/words.ts'
import App from './App.vue'
import './print.css'
import { say } from './say.ts'

setLanguage(language.value, false)
const app = createApp(App)
giveLanguageWords(app, say)
app.mount('#app')
