// While somebody writes what they want: what is public already and fits, under the field. Without scripts the same list is a step of its own.
const WAIT_MS = 500
const LEAST_SIGNS = 4

const place = document.getElementById('public-answers')
const fields = ['title', 'features'].map((id) => document.getElementById(id))
let waiting = 0
let asked = ''

/** An element with what is in it: text alone, never markup. */
function element(name, attributes, ...inside) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...inside)
  return made
}

function show(items) {
  place.hidden = items.length === 0
  const lines = items.map(({ title, bodyName, path, about }) =>
    element(
      'li',
      {},
      element('a', { href: path, target: '_blank', rel: 'noopener' }, title),
      element('span', { class: 'quiet' }, ` ${bodyName} · ${about}（在新窗口打开）`),
    ),
  )
  const heading = element('p', {}, `已经公开、可能就是您要的（${items.length} 项；按所写的查找，不保存）：`)
  place.replaceChildren(...(items.length === 0 ? [] : [heading, element('ul', {}, ...lines)]))
}

async function ask() {
  const words = fields
    .map((field) => field.value.trim())
    .join('\n')
    .trim()
  if (words === asked) return
  asked = words
  if (words.length < LEAST_SIGNS) return show([])
  try {
    const answer = await fetch('/api/v1/public-answers', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      body: JSON.stringify({ body: place.dataset.body, words: words.slice(0, 2000) }),
    })
    // Somebody who has written on meanwhile gets the answer to that.
    if (words === asked) show(answer.ok ? (await answer.json()).items : [])
  } catch {
    show([])
  }
}

for (const field of fields) {
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, WAIT_MS)
  })
}
ask()
