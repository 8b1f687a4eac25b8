import { CompleteTasks } from './complete-tasks.js';
import { ListTasks } from './list-tasks.query.js';
import { RecordTaskOutcome } from './record-task-outcome.use-case.js';
import { TaskWords } from './task-words.js';
import { TasksController } from './tasks.controller.js';
import { Tasks } from './tasks.js';

/** What the module lists for human tasks, in one place beside them. */
export const taskParts = {
  controllers: [TasksController],
  providers: [Tasks, TaskWords, ListTasks, CompleteTasks, RecordTaskOutcome],
};
