-- The wires of the fully coupled spike transfer: one flip-flop a cell, all of them visible to every receiver at once.
--
-- The cells of a processor come in the order of their numbers, so the register is a shift register: after cells_g
-- spikes or silences cell n stands at bit n. That needs no address decoder, which would cost a lookup table for each
-- cell.
--
-- Twin:     the boolean array of a population's last spikes
-- Formula:  impulses(n) = whether cell n spiked
-- Latency:  1 clock; complete after cells_g of them
library ieee;
use ieee.std_logic_1164.all;

entity impulse_register is
  generic (
    cells_g : positive := 64  -- cells of the processor, at least 2
  );
  port (
    clk      : in  std_logic;
    valid    : in  std_logic;  -- a cell is done
    spike    : in  std_logic;  -- whether it spiked
    impulses : out std_logic_vector(cells_g - 1 downto 0)  -- all cells' last spikes
  );
end entity;

architecture rtl of impulse_register is
  signal state : std_logic_vector(cells_g - 1 downto 0) := (others => '0');
begin
  assert cells_g >= 2 report "impulse_register: at least 2 cells" severity failure;
  impulses <= state;

  process (clk)
  begin
    if rising_edge(clk) then
      if valid = '1' then
        state <= spike & state(cells_g - 1 downto 1);
      end if;
    end if;
  end process;
end architecture;
