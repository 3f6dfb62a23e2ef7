import type { CaseLetters } from './letters-api.ts'

type Choice = CaseLetters['choices'][number]

interface Props {
  readonly choices: readonly Choice[]
  readonly suggested: readonly { readonly outcome: string; readonly why: string }[]
  readonly chosen: string | null
  readonly choose: (outcome: string) => void
}

/** The ways to end a request, grouped as table three groups them. */
export function OutcomeGroups({ choices, suggested, chosen, choose }: Props) {
  const replies = choices.filter(({ outcome }) => outcome !== null)
  const groups = [...new Set(replies.map(({ group }) => group))]
  return (
    <div className="outcome-groups">
      {groups.map((group) => (
        <fieldset key={group} className="outcome-group">
          <legend>{group}</legend>
          {replies
            .filter((choice) => choice.group === group)
            .map((choice) => (
              <OutcomeChoice
                key={choice.outcome}
                choice={choice}
                why={suggested.find(({ outcome }) => outcome === choice.outcome)?.why}
                checked={choice.outcome === chosen}
                choose={choose}
              />
            ))}
        </fieldset>
      ))}
    </div>
  )
}

interface ChoiceProps {
  readonly choice: Choice
  readonly why: string | undefined
  readonly checked: boolean
  readonly choose: (outcome: string) => void
}

function OutcomeChoice({ choice, why, checked, choose }: ChoiceProps) {
  const { outcome, outcomeTitle, article, when, may, whyNot } = choice
  const id = `outcome-${outcome}`
  return (
    <div className="outcome-choice">
      <input
        type="radio"
        id={id}
        name="outcome"
        value={outcome ?? ''}
        checked={checked}
        disabled={!may}
        aria-describedby={`${id}-told`}
        onChange={() => choose(outcome ?? '')}
      />
      <div>
        <label htmlFor={id}>{outcomeTitle}</label>
        <div id={`${id}-told`} className="quiet">
          {when}
          {article && ` · ${article}`}
          {whyNot && <div>现在不能：{whyNot}</div>}
          {why && <div className="outcome-why">{why}</div>}
        </div>
      </div>
    </div>
  )
}
