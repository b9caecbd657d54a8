// vue-tsc reads components itself; ESLint does not, and would take every one for `any`
declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent
  export default component
}
