import { Form } from 'antd'
import type { ActField } from './act-fields.ts'
import { ActQuestions } from './act-questions.tsx'
import { choicesOf } from './case-choices.ts'
import type { RequestCase } from './requests-api.ts'

/** What has to be on the file for the outcome that is chosen: asked with a reply that was given outside the system. */
export function OutcomeFacts({ file }: { readonly file: RequestCase }) {
  const form = Form.useFormInstance()
  const chosen = Form.useWatch('outcome', form)
  const facts = file.choices.outcomes.find(({ value }) => value === chosen)?.facts ?? []
  return facts.map((fact) => (
    <fieldset key={fact.key} className="applicant-fields">
      <legend>{fact.title}</legend>
      <p className="quiet">
        {fact.ways.length > 1 && `填写其中一组即可：${fact.ways.map(wordsOf).join('；或者')}。`}
        没有填齐的照样记录，列为案卷的问题。{fact.articles}
      </p>
      <ActQuestions fields={questionsOf(fact)} choices={choicesOf(file)} />
    </fieldset>
  ))
}

type Fact = RequestCase['choices']['outcomes'][number]['facts'][number]

const wordsOf = (way: Fact['ways'][number]): string => way.map(({ label }) => label).join('、')

function questionsOf({ key: fact, ways }: Fact): readonly ActField[] {
  const fields = new Map(ways.flat().map((field) => [field.key, field]))
  return [...fields.values()].map(({ key, label, oneOf }) => ({
    name: `words.${fact}.${key}`,
    label,
    kind: 'line',
    ...(oneOf ? { help: `写其中一种：${oneOf.join('、')}。` } : {}),
  }))
}
