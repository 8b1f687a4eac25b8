import { ChangeConveyor } from './change-conveyor.use-case.js';
import { ConveyorController } from './conveyor.controller.js';
import { KeepConveyor } from './keep-conveyor.job.js';
import { ListPeople } from './list-people.query.js';
import { MovePeople } from './move-people.js';
import { RecordGet } from './record-get.use-case.js';
import { ShowBoard } from './show-board.query.js';
import { ShowPlace } from './show-place.query.js';
import { Stages } from './stages.js';

export const conveyorParts = {
  controllers: [ConveyorController],
  providers: [Stages, MovePeople, KeepConveyor, ChangeConveyor, RecordGet, ShowBoard, ListPeople, ShowPlace],
};
