import { Bind, Body, Controller, Dependencies, Get, Param, Post } from '@nestjs/common';
import { PollsService } from './polls.service';

@Controller('polls')
@Dependencies(PollsService)
export class PollsController {
  constructor(pollsService) {
    this.pollsService = pollsService;
  }

  @Get()
  findAll() {
    return this.pollsService.findAll();
  }

  @Post(':id/votes')
  @Bind(Param('id'), Body())
  vote(id, body) {
    return this.pollsService.vote(id, body.userId, body.option);
  }
}
