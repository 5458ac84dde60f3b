import { Test, TestingModule } from '@nestjs/testing';
import { CoursesController } from './courses.controller';
import { CoursesService } from './courses.service';

describe('CoursesController', () => {
  let controller: CoursesController;

  beforeEach(async () => {
    const app: TestingModule = await Test.createTestingModule({
      controllers: [CoursesController],
      providers: [{ provide: CoursesService, useValue: { findAll: () => [] } }],
    }).compile();

    controller = app.get<CoursesController>(CoursesController);
  });

  it('lists courses', () => {
    expect(controller.findAll()).toEqual([]);
  });
});
