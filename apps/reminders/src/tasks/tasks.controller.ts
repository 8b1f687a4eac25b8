import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ListTasks } from './list-tasks.query.js';
import { RecordTaskOutcome } from './record-task-outcome.use-case.js';
import { ListTasksRequest, RecordTaskOutcomeRequest, TaskListResponse, TaskResponse } from './tasks.dto.js';

/** What sequences ask humans to do. */
@Roles('owner', 'presenter', 'sales')
@ApiTags('tasks')
@Controller('api/v1/tasks')
export class TasksController {
  constructor(
    private readonly listTasks: ListTasks,
    private readonly recordTaskOutcome: RecordTaskOutcome,
  ) {}

  /** Lists calls and letters, the first due first, each with its script and the time where the person is. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() filter: ListTasksRequest,
  ): Promise<TaskListResponse> {
    const { items, nextCursor } = await this.listTasks.execute(workspaceId, filter);
    return { items: items.map((task) => TaskResponse.of(task)), nextCursor };
  }

  /** Ends a task, or puts it off; answers 409 `task-closed` when somebody else has ended it otherwise. */
  @HttpCode(200)
  @Post(':taskId/outcome')
  async recordOutcome(
    @CurrentMember() { workspaceId, name }: Member,
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Body() { outcome, note, callBackAt }: RecordTaskOutcomeRequest,
  ): Promise<TaskResponse> {
    const command = {
      taskId,
      by: name,
      outcome: outcome ?? undefined,
      note: note ?? undefined,
      callBackAt: callBackAt ?? undefined,
    };
    return TaskResponse.of(await this.recordTaskOutcome.execute(workspaceId, command));
  }
}
