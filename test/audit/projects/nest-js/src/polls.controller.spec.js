import { Test } from '@nestjs/testing';
import { PollsController } from './polls.controller';
import { PollsService } from './polls.service';

describe('PollsController', () => {
  it('lists polls', async () => {
    const app = await Test.createTestingModule({
      controllers: [PollsController],
      providers: [{ provide: PollsService, useValue: { findAll: () => [] } }],
    }).compile();

    expect(app.get(PollsController).findAll()).toEqual([]);
  });
});
