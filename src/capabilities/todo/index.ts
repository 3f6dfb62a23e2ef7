export { anchorTodo, noticeTodo, postTodo } from './administrator-todo.ts'
export { challengeTodo } from './challenge-todo.ts'
export { disclosureTodo } from './disclosure-todo.ts'
export { disposalTodo } from './disposal-todo.ts'
export { letterTodo } from './letter-todo.ts'
export { reportTodo } from './report-todo.ts'
export { requestTodo, supervisedTodo } from './request-todo.ts'
export {
  TODO_KINDS,
  TODO_STATES,
  type TodoItem,
  type TodoKind,
  type TodoSource,
  type TodoState,
  todoOf,
} from './todo-item.ts'
