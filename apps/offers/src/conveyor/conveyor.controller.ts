import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage, CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ChangeConveyor } from './change-conveyor.use-case.js';
import {
  ChangeConveyorRequest,
  ConveyorResponse,
  ListPeopleRequest,
  PeopleInStageResponse,
  PersonInStageResponse,
  PlaceResponse,
  RecordGetRequest,
} from './conveyor.dto.js';
import { ListPeople } from './list-people.query.js';
import { RecordGet } from './record-get.use-case.js';
import { ShowBoard } from './show-board.query.js';
import { ShowPlace } from './show-place.query.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** The funnel as stages, from what was given and received. */
@ApiTags('conveyor')
@Controller('api/v1/conveyor')
export class ConveyorController {
  constructor(
    private readonly board: ShowBoard,
    private readonly people: ListPeople,
    private readonly place: ShowPlace,
    private readonly changeConveyor: ChangeConveyor,
    private readonly recordGet: RecordGet,
  ) {}

  /** The stages with the people in them; before it is started, stages to begin with. */
  @Get()
  async show(
    @CurrentMember() { workspaceId }: Member,
    @AskedLanguage() asked: string,
  ): Promise<ConveyorResponse> {
    return ConveyorResponse.of(await this.board.execute(workspaceId), asked);
  }

  /** Sets all stages at once; who is where is worked out right after the answer. */
  @Roles('owner', 'presenter')
  @Put()
  async change(
    @CurrentMember() { workspaceId }: Member,
    @Body() { stages }: ChangeConveyorRequest,
    @AskedLanguage() asked: string,
  ): Promise<ConveyorResponse> {
    await this.changeConveyor.execute(workspaceId, stages);
    return ConveyorResponse.of(await this.board.execute(workspaceId), asked);
  }

  /** Lists who is in a stage; those who have been there longest come first. */
  @Get('stages/:stageId/people')
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Param('stageId', AsId) stageId: string,
    @Query() page: ListPeopleRequest,
  ): Promise<PeopleInStageResponse> {
    const { items, nextCursor } = await this.people.execute(workspaceId, stageId, page);
    return { items: items.map((person) => PersonInStageResponse.of(person)), nextCursor };
  }

  /** What one person has given, stage by stage. */
  @Get('contacts/:contactId')
  async showPlace(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactId', AsId) contactId: string,
  ): Promise<PlaceResponse> {
    return { stages: await this.place.execute(workspaceId, contactId) };
  }

  /** Records that a human received what a stage asks for; 409 `get-not-by-hand` where it has to prove itself. */
  @Roles('owner', 'sales')
  @Put('contacts/:contactId/stages/:stageId')
  @HttpCode(HttpStatus.OK)
  async record(
    @CurrentMember() { workspaceId, userId, name }: Member,
    @Param('contactId', AsId) contactId: string,
    @Param('stageId', AsId) stageId: string,
    @Body() { note }: RecordGetRequest,
  ): Promise<PlaceResponse> {
    const by = { memberId: userId, memberName: name, note: note ?? null };
    await this.recordGet.execute(workspaceId, { contactId, stageId, ...by });
    return { stages: await this.place.execute(workspaceId, contactId) };
  }

  /** Takes such a record back. */
  @Roles('owner', 'sales')
  @Delete('contacts/:contactId/stages/:stageId')
  async undo(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactId', AsId) contactId: string,
    @Param('stageId', AsId) stageId: string,
  ): Promise<PlaceResponse> {
    await this.recordGet.undo(workspaceId, contactId, stageId);
    return { stages: await this.place.execute(workspaceId, contactId) };
  }
}
