// Reads [{ file, source }] and writes, for each, what the house's ESLint says of it. A process of its own, because
// ESLint imports its configuration in a way that jest's sandbox does not allow.
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'
import typescript from 'typescript-eslint'

const eslint = new ESLint({
  overrideConfig: [
    // rules that need types would look for these sources on the disk
    typescript.configs.disableTypeChecked,
    // with CI=true the parser takes a second source of the same name for a fix, and makes up a program for it
    { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
  ],
})
const sources = JSON.parse(await text(process.stdin))

const answers = await Promise.all(sources.map(async ({ file, source }) => {
  const [result] = await eslint.lintText(source, { filePath: file })
  return result.messages.map(({ ruleId, message }) => `${ruleId ?? 'error'}: ${message}`)
}))
process.stdout.write(JSON.stringify(answers))
