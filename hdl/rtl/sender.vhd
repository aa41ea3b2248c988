-- The sending end of the fully coupled spike transfer (Figure 5 of the paper): keeps what the cells of one processor
-- fired and shows it to all receivers. With memory_g it has a register for each hemisphere, for spikes that are read
-- in the next millisecond; without, one is enough, as each pass writes before it reads.
--
-- Twin:     the boolean arrays of last spikes in the Java engine
-- Formula:  impulses(n) = whether cell n of hemisphere hem spiked when it was last computed
-- Latency:  1 clock
library ieee;
use ieee.std_logic_1164.all;

entity sender is
  generic (
    cells_g  : positive := 64;    -- cells of the processor
    memory_g : boolean  := false  -- a register for each hemisphere
  );
  port (
    clk      : in  std_logic;
    hem      : in  std_logic;  -- 0: left, 1: right
    valid    : in  std_logic;  -- a cell is done
    spike    : in  std_logic;  -- whether it spiked
    impulses : out std_logic_vector(cells_g - 1 downto 0)  -- of hemisphere hem
  );
end entity;

architecture rtl of sender is
begin
  one : if not memory_g generate
    left_and_right : entity work.impulse_register
      generic map (cells_g => cells_g)
      port map (clk => clk, valid => valid, spike => spike, impulses => impulses);
  end generate;

  two : if memory_g generate
    signal valid_left, valid_right : std_logic;
    signal of_left, of_right       : std_logic_vector(cells_g - 1 downto 0);
  begin
    valid_left  <= valid and not hem;
    valid_right <= valid and hem;
    left : entity work.impulse_register
      generic map (cells_g => cells_g)
      port map (clk => clk, valid => valid_left, spike => spike, impulses => of_left);
    right : entity work.impulse_register
      generic map (cells_g => cells_g)
      port map (clk => clk, valid => valid_right, spike => spike, impulses => of_right);
    impulses <= of_right when hem = '1' else of_left;
  end generate;
end architecture;
