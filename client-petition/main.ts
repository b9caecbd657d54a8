import { createApp } from 'vue'
import '../client-common/plain.css'
import { language, setLanguage } from '../client-common/language.ts'
import { giveWords } from '../client-common/words.ts'
import App from './App.vue'
import { say } from './say.ts'

setLanguage(language.value, false)
const app = createApp(App)
giveWords(app, say)
app.mount('#app')
