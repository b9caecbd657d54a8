// @vue/vue3-jest does not go with jest 30; this is all it takes.
const { compileScript, parse } = require('vue/compiler-sfc')
const { createTransformer } = require('@swc/jest')

module.exports = {
  createTransformer(options) {
    const swc = createTransformer(options)
    return {
      ...swc,
      process(source, file, jestOptions) {
        const { descriptor } = parse(source, { filename: file })
        const script = compileScript(descriptor, { id: file, inlineTemplate: true })
        return swc.process(script.content, `${file}.ts`, jestOptions)
      },
    }
  },
}
